/**
 * `hide=` takes a part of the widget away, `lock=` leaves it in sight and freezes it; nothing else goes with it. The
 * short run hides and locks several at once, the soak each alone.
 */
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { PARTS, type PartName } from "../../src/params/index.ts";
import { isSoak, thinned } from "../soak/is-soak.ts";
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

/** Which of these are there, each in the sheet that it stands in. */
async function countsOf(query: string, parts: readonly PartName[]) {
  const found = new Map<PartName, number>();
  const page = await open(query);
  const put = async (of: readonly PartName[]) => {
    for (const part of of) found.set(part, await PLACES[part].find(page).count());
  };
  await put(parts.filter((part) => PLACES[part].sheet === undefined));
  for (const sheet of ["Settings", "Cost"] as const) {
    const inIt = parts.filter((part) => PLACES[part].sheet === sheet);
    if (inIt.length === 0) continue;
    await page.getByRole("button", { name: sheet, exact: true }).click();
    await page.locator("dialog[open]").waitFor();
    await put(inIt);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
  expect(page.problems).toEqual([]);
  return found;
}

/** Hidden together: none of these is there, every other part that does not stand in one of them is. */
async function expectHidden(hidden: readonly PartName[]): Promise<void> {
  const gone = new Set(hidden.flatMap((part) => WITH[part] ?? []));
  const asked = PARTS.filter((part) => hidden.includes(part) || !gone.has(part));
  const found = await countsOf(`&hide=${hidden.join(",")}`, asked);
  for (const [part, count] of found) {
    const name = `${part} with hide=${hidden.join(",")}`;
    if (hidden.includes(part)) expect(count, name).toBe(0);
    else expect(count, name).toBeGreaterThan(0);
  }
}

/** Parts that others stand in, or that take the way to others: tried alone. */
const ALONE: readonly PartName[] = ["transport", "cost", "settings"];
const LEAVES = PARTS.filter((part) => !ALONE.includes(part));

/**
 * Sets of parts such that of any two each is in some set without the other: those whose number has a digit of a code
 * in which every number has equally many ones. Hidden so, no part can take another with it unseen.
 */
function separating(parts: readonly PartName[]): PartName[][] {
  const DIGITS = 7;
  const ones = (n: number) => n.toString(2).replaceAll("0", "").length;
  const codes = Array.from({ length: 2 ** DIGITS }, (_, n) => n).filter((n) => ones(n) === 3);
  const digits = Array.from({ length: DIGITS }, (_, digit) => 1 << digit);
  return digits.map((digit) => parts.filter((_, i) => ((codes[i] ?? 0) & digit) !== 0));
}

const hiddenSets = isSoak
  ? PARTS.map((part) => [part])
  : [...ALONE.map((part) => [part]), ...separating(LEAVES)];

test("of any two parts each is hidden somewhere while the other is not", () => {
  for (const one of PARTS) {
    for (const other of PARTS.filter((each) => each !== one)) {
      const apart = hiddenSets.some((set) => set.includes(one) && !set.includes(other));
      expect(apart, `${one} without ${other}`).toBe(true);
    }
  }
});

test("every part is there unless it is hidden", async () => {
  for (const [part, count] of await countsOf("", PARTS)) {
    expect(count, part).toBeGreaterThan(0);
  }
});

test.each(hiddenSets.map((set) => [set.join(","), set] as const))(
  "hide=%s takes them away, and nothing else",
  (_, set) => expectHidden(set),
);

const freezable = PARTS.filter((part) => {
  const { sheet, frozen } = PLACES[part];
  return sheet !== undefined || frozen !== undefined;
});

/** In sight and frozen; the sheet that it stands in is open. */
async function expectFrozen(page: OpenedPage, part: PartName): Promise<void> {
  const { find, frozen } = PLACES[part];
  if (part !== "editing") expect(await find(page).isVisible(), part).toBe(true);
  expect(frozen ? await frozen(page) : await find(page).isDisabled(), part).toBe(true);
}

/** Parts of the sheet that are frozen by themselves alone. */
const inSheet = freezable.filter((part) => PLACES[part].sheet !== undefined && part !== "settings");
const others = freezable.filter((part) => !inSheet.includes(part));

test.each(others)("lock=%s leaves it in sight and freezes it", async (part) => {
  await expectFrozen(await open(`&lock=${part}`, PLACES[part].sheet), part);
});

const lockedSets = isSoak
  ? inSheet.map((part) => [part])
  : [0, 1].map((turn) => thinned(inSheet, turn, 2));

test.each(lockedSets.map((set) => [set.join(","), set] as const))(
  "lock=%s leaves them in sight and freezes them, and no other",
  async (_, set) => {
    const page = await open(`&lock=${set.join(",")}`, "Settings");
    for (const part of set) await expectFrozen(page, part);
    for (const part of inSheet.filter((each) => !set.includes(each))) {
      expect(await PLACES[part].find(page).isDisabled(), part).toBe(false);
    }
  },
);
