/** `hide=` takes a part of the widget away, `lock=` leaves it in sight and freezes it; nothing else goes with it. */
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { PARTS, type PartName } from "../../src/params/index.ts";
import { openPage, type OpenedPage } from "./harness/index.ts";

/** As it is found, with the sheet that it stands in, if it stands in one. */
interface Place {
  readonly sheet?: "Settings" | "Cost";
  readonly find: (page: OpenedPage) => ReturnType<Frame["locator"]>;
  /** Frozen, as a person meets it; absent: there is nothing to freeze. */
  readonly frozen?: (page: OpenedPage) => Promise<unknown>;
}

const field = (name: string): Place => ({
  sheet: "Settings",
  find: (page) => page.getByRole("spinbutton", { name, exact: true }),
});
const choice = (name: string): Place => ({
  sheet: "Settings",
  find: (page) => page.locator("dialog").getByRole("combobox", { name, exact: true }),
});

const at = (page: OpenedPage) => page.locator("[data-at]").getAttribute("data-at");

/** Keys and thumbnails that would seek change nothing. */
async function seeksNowhere(page: OpenedPage): Promise<boolean> {
  const before = await at(page);
  for (const key of ["End", "Home", "3"]) await page.keyboard.press(key);
  return (await at(page)) === before;
}

const PLACES: Readonly<Record<PartName, Place>> = {
  header: { find: (page) => page.getByRole("link", { name: "Open in Depthwise Explorer" }) },
  settings: {
    sheet: "Settings",
    find: (page) => page.getByRole("region", { name: "Layer settings" }),
    frozen: async (page) => {
      const region = page.getByRole("region", { name: "Layer settings" });
      return (await region.locator("input:enabled, select:enabled, button:enabled").count()) === 0;
    },
  },
  cost: { find: (page) => page.getByRole("region", { name: "Cost" }) },
  arithmetic: { find: (page) => page.getByRole("button", { name: "Arithmetic" }) },
  sentence: { find: (page) => page.locator("[data-sentence]") },
  transport: {
    find: (page) => page.getByRole("button", { name: "Play" }),
    frozen: async (page) => {
      const group = page.getByRole("group", { name: "Playback" });
      await page.keyboard.press("Space");
      const names = ["Play", "Restart", "Previous step", "Next step"];
      const enabled = await Promise.all(
        names.map((name) => group.getByRole("button", { name, exact: true }).isEnabled()),
      );
      return !enabled.includes(true) && (await seeksNowhere(page));
    },
  },
  timeline: {
    find: (page) => page.getByRole("slider", { name: "Timeline" }),
    frozen: async (page) =>
      (await page.getByRole("slider", { name: "Timeline" }).isDisabled()) &&
      (await seeksNowhere(page)),
  },
  editing: {
    find: (page) => page.locator(".cell-card__field"),
    frozen: async (page) => {
      return (await page.locator(".cell-card__field").count()) === 0;
    },
  },
  height: field("Input height"),
  width: field("Input width"),
  channels: field("Channels"),
  kernel: field("Kernel size"),
  filters: field("Filters"),
  stride: field("Stride"),
  padding: choice("Padding"),
  dilation: field("Dilation"),
  multiplier: field("Depth multiplier"),
  bias: { sheet: "Settings", find: (page) => page.getByRole("checkbox", { name: "Bias" }) },
  input: choice("Input data"),
  kernels: choice("Kernel values"),
  seed: field("Seed"),
  speed: choice("Speed"),
  pace: choice("Pace"),
  lanes: choice("Lanes"),
  theme: choice("Theme"),
  units: choice("Unit"),
};

/** What stands in a part and goes with it. */
const WITH: Readonly<Partial<Record<PartName, readonly PartName[]>>> = {
  transport: ["timeline", "speed", "pace"],
  cost: ["units"],
  settings: [
    ...["height", "width", "channels", "kernel", "filters", "stride", "padding", "dilation"],
    ...["multiplier", "bias", "input", "kernels", "seed"],
  ] as PartName[],
};

async function open(query: string, sheet?: string): Promise<OpenedPage> {
  const path = `embed.html?pin=input.0.1.1&time=filter.y1.x1${query}`;
  const page = await openPage({ path, viewport: { width: 480, height: 270 } });
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  await page.waitForSelector("[data-pinned]");
  if (sheet) {
    await page.getByRole("button", { name: sheet, exact: true }).click();
    await page.locator("dialog[open]").waitFor();
  }
  return page;
}

test("every part is there unless it is hidden", async () => {
  const plain = await open("");
  const settings = await open("", "Settings");
  for (const part of PARTS) {
    const { sheet, find } = PLACES[part];
    expect(await find(sheet ? settings : plain).count(), part).toBeGreaterThan(0);
  }
});

test.each(PARTS)("hide=%s takes it away, and nothing else", async (part) => {
  const { sheet, find } = PLACES[part];
  const page = await open(`&hide=${part}`, sheet);
  expect(await find(page).count()).toBe(0);
  const inIt: readonly PartName[] = WITH[part] ?? [];
  const others = PARTS.filter((other) => other !== part && !inIt.includes(other));
  for (const other of others.filter((each) => PLACES[each].sheet === sheet)) {
    expect(await PLACES[other].find(page).count(), other).toBeGreaterThan(0);
  }
  expect(page.problems).toEqual([]);
});

const freezable = PARTS.filter((part) => {
  const { sheet, frozen } = PLACES[part];
  return sheet !== undefined || frozen !== undefined;
});

test.each(freezable)("lock=%s leaves it in sight and freezes it", async (part) => {
  const { sheet, find, frozen } = PLACES[part];
  const page = await open(`&lock=${part}`, sheet);
  if (part !== "editing") expect(await find(page).isVisible()).toBe(true);
  expect(frozen ? await frozen(page) : await find(page).isDisabled()).toBe(true);
});
