/** The Share dialog: its tabs and its tab Link, by pointer and by key. */
import { correction, generate } from "lean-qr";
import { describe, expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll, siteUrl } from "./harness/index.ts";
import { at, eventually, openExplore, pressOnPage } from "./support/explore.ts";
import { boxOf, isFocused, SMALL, UPRIGHT } from "./support/phone.ts";
import { paintedRows, rowsOf } from "./support/qr-code.ts";
import { encodeEdits } from "../../src/params/edit-codec.ts";
import { DEFAULTS } from "../../src/params/index.ts";
import {
  button,
  code,
  dialog,
  field,
  link,
  LONG,
  MOMENT,
  open,
  openDialog,
  part,
  pick,
  query,
  statuses,
  tab,
} from "./support/share-dialog.ts";

test("the link says the moment, and leaves it out when it is asked to", async () => {
  const page = await open();
  const base = page.url().replace(/\?.*/, "");
  expect(await link(page)).toBe(`${base}${MOMENT}`);
  expect(await part(page, /This moment/).isChecked()).toBe(true);
  expect(await dialog(page).textContent()).toContain("All filters: filter 41, row 3, column 3");
  await part(page, /This moment/).uncheck();
  await eventually(() => link(page)).toBe(base);
  await part(page, /Play/).check();
  await eventually(() => query(page)).toBe("?play=1");
  await part(page, /This moment/).check();
  await eventually(() => query(page)).toBe(`${MOMENT}&play=1`);
  expect(page.problems).toEqual([]);
});

test("pinned cell, view and edited values can be left out, and are offered only where there are some", async () => {
  const plain = await open("?filters=4");
  expect(await dialog(plain).getByRole("checkbox").count()).toBe(2);

  // Edits of the input, from the golden links.
  const page = await open(
    "?filters=4&theme=dark&units=macs&pin=standard.2.1.0#d=Y2SczMjMyMBwwJ4BDAA",
  );
  expect(await part(page, "1 edited value").isChecked()).toBe(true);
  expect(await dialog(page).textContent()).toContain("theme, units");
  expect(await link(page)).toContain("#d=");
  await part(page, "1 edited value").uncheck();
  await eventually(() => link(page)).not.toContain("#");
  await part(page, /pinned cell/).uncheck();
  await eventually(() => query(page)).toBe("?filters=4&theme=dark&units=macs");
  await part(page, /The view/).uncheck();
  await eventually(() => query(page)).toBe("?filters=4");
  expect(page.problems).toEqual([]);
});

test("Copy puts exactly the link on the clipboard, and says so once for each link", async () => {
  const page = await open();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(page, "Copy").click();
  await eventually(() => statuses(page)).toBe("Link copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link(page));
  await part(page, /This moment/).uncheck();
  await eventually(() => statuses(page)).toBe("");
  expect(page.problems).toEqual([]);
});

test("where copying is refused the link is selected, and the dialog says what to press", async () => {
  const page = await open();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await button(page, "Copy").click();
  await eventually(() => statuses(page)).toContain("press Ctrl C");
  expect(await isFocused(field(page))).toBe(true);
  const selected = await field(page).evaluate((node: HTMLInputElement) =>
    node.value.slice(node.selectionStart ?? 0, node.selectionEnd ?? 0),
  );
  expect(selected).toBe(await link(page));
});

test("the system's own sheet gets the link, and closing it is no fault", async () => {
  const page = await openExplore(MOMENT);
  await page.evaluate(() => {
    Object.assign(navigator, {
      share: (data: ShareData) => {
        document.body.dataset["shared"] = data.url;
        return Promise.reject(new DOMException("closed", "AbortError"));
      },
    });
  });
  await openDialog(page);
  await button(page, "Send…").click();
  expect(await page.locator("body").getAttribute("data-shared")).toBe(await link(page));
  expect(page.problems).toEqual([]);
});

/** Row by row, as the standard draws it. */
const FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];

describe("the QR code", () => {
  test.each(["light", "dark"] as const)("is the link's, dark on white, %s", async (theme) => {
    const page = await open(`${MOMENT}&theme=${theme}`);
    const wanted = generate(await link(page), { minCorrectionLevel: correction.L });
    const side = wanted.size + 8;
    expect(await code(page).getAttribute("viewBox")).toBe(`-4 -4 ${side} ${side}`);
    const drawn = await paintedRows(code(page), side);
    expect(drawn).toEqual(rowsOf(wanted));
    for (const [x, y] of [
      [4, 4],
      [side - 11, 4],
      [4, side - 11],
    ] as const) {
      expect(drawn.slice(y, y + 7).map((row) => row.slice(x, x + 7))).toEqual(FINDER);
    }
    for (const row of [...drawn.slice(0, 4), ...drawn.slice(-4)]) expect(row).not.toContain("1");
    expect(page.problems).toEqual([]);
  });

  test("follows the link", async () => {
    const page = await open();
    const before = await code(page).locator("path").getAttribute("d");
    await part(page, /This moment/).uncheck();
    await eventually(() => code(page).locator("path").getAttribute("d")).not.toBe(before);
  });
});

test("a link too long for a phone's camera has a sentence instead of its code", async () => {
  const some = encodeEdits(
    { standard: new Map(Array.from({ length: 300 }, (_, i) => [i, Math.sin(i) * 9] as const)) },
    DEFAULTS.layer,
  );
  expect(some.length).toBeGreaterThan(1000);
  const page = await open(`#d=${some}`);
  await dialog(page).getByText("too long for a code").waitFor();
  expect(await code(page).count()).toBe(0);
  await part(page, "300 edited values").uncheck();
  await code(page).waitFor();
});

test("by key alone: tabs by arrow, everything in order, Escape gives the focus back", async () => {
  const page = await openExplore(MOMENT);
  const share = page.getByRole("button", { name: "Share", exact: true });
  await share.focus();
  await page.keyboard.press("Enter");
  await field(page).waitFor();
  await page.keyboard.press("Tab");
  expect(await isFocused(tab(page, "Link"))).toBe(true);
  for (const [key, name] of [
    ["ArrowRight", "Embed"],
    ["ArrowRight", "Export"],
    ["ArrowRight", "Link"],
    ["End", "Export"],
    ["Home", "Link"],
  ] as const) {
    await page.keyboard.press(key);
    expect(await isFocused(tab(page, name))).toBe(true);
    expect(await tab(page, name).getAttribute("aria-selected")).toBe("true");
    await dialog(page).getByRole("tabpanel", { name }).waitFor();
  }
  await field(page).waitFor();
  for (const next of [field(page), button(page, "Copy"), part(page, /This moment/)]) {
    await page.keyboard.press("Tab");
    expect(await isFocused(next)).toBe(true);
  }
  // The page's keys rest behind the dialog.
  await page.keyboard.press("ArrowRight");
  expect(await at(page)).toBe("filters.f40.y2.x2");
  await page.keyboard.press("Escape");
  expect(await dialog(page).count()).toBe(0);
  expect(await isFocused(share)).toBe(true);
  expect(page.problems).toEqual([]);
});

test("what plays waits while the dialog is open, and goes on afterwards", async () => {
  const page = await openExplore("?filters=4");
  await pressOnPage(page, " ");
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  await openDialog(page);
  const moment = await at(page);
  await page.waitForTimeout(700);
  expect(await at(page)).toBe(moment);
  await page.keyboard.press("Escape");
  await eventually(() => at(page)).not.toBe(moment);
});

test.each([
  [
    "a desktop",
    [
      { width: 1440, height: 900 },
      { width: 1024, height: 768 },
    ],
    false,
  ],
  ["a phone", [UPRIGHT, SMALL], true],
] as const)("the dialog fits %s, with everything in reach", async (_, sizes, touch) => {
  const query = `${MOMENT}&theme=projector&pin=standard.40.2.2`;
  const page = await open(query, { viewport: sizes[0], touch });
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    await eventually(() => page.evaluate(() => innerWidth)).toBe(viewport.width);
    expect(await horizontalScroll(page)).toEqual([]);
    const faults = (await clippedText(page)).filter((fault) => fault.includes("share"));
    // The link is longer than its field; it scrolls there and is copied whole.
    expect(faults.filter((fault) => !fault.includes("share-link__field"))).toEqual([]);
    const box = await boxOf(dialog(page));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(viewport.width);
    expect(box.bottom).toBeLessThanOrEqual(viewport.height);
    const controls = dialog(page).locator(
      "button, input:not([hidden], [type=checkbox]), label.share-part",
    );
    for (const control of await controls.all()) {
      const { height, x, right } = await boxOf(control);
      expect(height).toBeGreaterThanOrEqual(touch ? 44 : 24);
      expect(x).toBeGreaterThanOrEqual(box.x);
      expect(right).toBeLessThanOrEqual(box.right);
    }
    await code(page).scrollIntoViewIfNeeded();
    const { width, height } = await boxOf(code(page));
    expect(Math.abs(width - height)).toBeLessThan(1);
    expect(width).toBeGreaterThanOrEqual(180);
  }
  expect(page.problems).toEqual([]);
});

test("axe finds no fault, light and dark, with a long link and with a sentence", async () => {
  const page = await open(`${MOMENT}&pin=standard.40.2.2`);
  const inBothThemes = async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page, "dialog[open]"), colorScheme).toEqual([]);
    }
  };
  await inBothThemes();
  await pick(page, "{}");
  await eventually(() => statuses(page)).toContain("Nothing has changed");
  await inBothThemes();
  await page.goto(new URL(`explore.html#d=${LONG}`, siteUrl).href);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await part(page, "900 edited values").waitFor();
  expect(await axeViolations(page, "dialog[open]")).toEqual([]);
});
