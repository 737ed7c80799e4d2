/**
 * Pages, dialogs, links, themes, windows and a few keys by seeds: axe finds nothing in any of them. Three seeds in the
 * short run, twenty in the long, which meet every page.
 */
import { expect, test } from "vitest";
import { INPUT_KINDS, KERNEL_KINDS, LANES, SPEEDS, UNITS } from "../../src/params/index.ts";
import { isSoak } from "../soak/is-soak.ts";
import { randomOf, type Random } from "./fuzz/random.ts";
import { axeViolations } from "./harness/index.ts";
import { DIALOGS, openShown, PAGES, type Shown } from "./support/everyone.ts";

const SHORT = [5, 11, 16];
const LONG = Array.from({ length: 20 }, (_, i) => i + 1);
const SEEDS = isSoak ? LONG : SHORT;

interface Size {
  readonly width: number;
  readonly height: number;
}

const THEMES = ["light", "dark", "projector"] as const;
const WIDE: readonly [Size, ...Size[]] = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
const WINDOWS: readonly [Size, ...Size[]] = [{ width: 390, height: 844 }, ...WIDE];
const PLACES = [
  "input",
  "position",
  "filter",
  "filters",
  "filters.f1.y1.x1.t4",
  "compare",
] as const;
const PINS = [
  "",
  "input.0.1.1",
  "standard.1.0.1",
  "depthwise.0.1.0",
  "pointwiseWeights.1.0",
] as const;
const LESSONS = ["five", "twenty", "fortyfive"] as const;
/** None of them opens or closes anything. */
const KEYS = ["ArrowRight", "ArrowLeft", "Home", "End", "2", "3", "4"] as const;

/** A layer of a size that every browser computes at once, the moment, and what is said of it. Sometimes a bad value. */
function linkOf({ below, pick }: Random): Readonly<Record<string, string>> {
  const kernel = 1 + below(3);
  return {
    height: String(3 + kernel + below(10)),
    width: String(3 + kernel + below(10)),
    channels: String(1 + below(6)),
    filters: String(2 + below(40)),
    kernel: String(kernel),
    stride: pick(["1", "1", "2", "99"]),
    padding: pick(["valid", "same", "1"]),
    multiplier: pick(["1", "1", "2"]),
    bias: pick(["0", "1"]),
    input: pick(INPUT_KINDS),
    kernels: pick(KERNEL_KINDS),
    time: pick(PLACES),
    pin: pick(PINS),
    lanes: pick(LANES),
    units: pick(UNITS),
    speed: String(pick(SPEEDS)),
  };
}

/** The page that is opened, with a random link; a lesson has its own layers. */
function withLink({ path, ...shown }: Shown, random: Random): Shown {
  const [name = "", query = ""] = path.split("?");
  const search = new URLSearchParams(query);
  if (name === "classroom.html") {
    for (const key of ["lesson", "worksheet"]) {
      if (search.has(key)) search.set(key, random.pick(LESSONS));
    }
    if (search.has("quizSeed")) search.set("quizSeed", String(random.below(100)));
  } else {
    for (const [key, value] of Object.entries(linkOf(random))) search.set(key, value);
  }
  return { ...shown, path: `${name}?${search}` };
}

/** Deals all pages and dialogs once before any comes again. */
function shownBy(seed: number): Shown {
  const deck = randomOf(9).deck<Shown>([...PAGES, ...DIALOGS] as [Shown, ...Shown[]]);
  return Array.from({ length: seed }, deck).at(-1) ?? PAGES[0];
}

test.each(SEEDS)("axe finds nothing in state %i", async (seed) => {
  const random = randomOf(seed);
  const shown = withLink(shownBy(seed), random);
  // What opens a dialog may stand behind a tab on a phone; everyone-states looks at dialogs at 320 px.
  const viewport = random.pick(shown.within === undefined ? WINDOWS : WIDE);
  const theme = random.pick(THEMES);
  const said = `${shown.name}: ${shown.path}, ${theme}, ${viewport.width} px`;
  const page = await openShown(shown, { viewport });
  await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
  if (shown.within === undefined && !shown.path.startsWith("classroom")) {
    for (let presses = random.below(4); presses > 0; presses--) {
      await page.keyboard.press(random.pick(KEYS));
    }
  }
  expect(await axeViolations(page, shown.within), said).toEqual([]);
  expect(page.problems, said).toEqual([]);
});
