// @vitest-environment jsdom
/** The ratio over the filters: the curves are the engine's ratio, the slider sets the layer, nothing is left out. */
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { blockCost } from "../../../src/engine/index.ts";
import {
  curveOf,
  filtersAt,
  floorOf,
  floorWordsTop,
  MOST_FILTERS,
  PLOT_HEIGHT,
  ratioAt,
  shownKernels,
  spreadOut,
  ticksOf,
  xOf,
  yOf,
} from "../../../src/stage/panels/ratio/curve.ts";
import { filtersAfter } from "../../../src/stage/panels/ratio/FilterSlider.tsx";
import { RatioExplorer } from "../../../src/stage/panels/ratio/RatioExplorer.tsx";
import { show } from "./setting.tsx";

const spec = {
  ...{ inHeight: 13, inWidth: 12, inChannels: 5, stride: 2, padding: 5, dilation: 1 },
} as const;

test.each([1, 2, 3, 5, 7, 11])("the curve of K %i is the engine's ratio", (kernelSize) => {
  for (const depthMultiplier of [1, 3, 9]) {
    for (const outChannels of [1, 2, 17, 128, 512, 1024]) {
      const { ratio } = blockCost({ ...spec, kernelSize, depthMultiplier, outChannels });
      expect(ratioAt(outChannels, kernelSize, depthMultiplier)).toBeCloseTo(ratio, 12);
    }
  }
});

test("the line that a curve approaches is reached by none, and by far more filters nearly", () => {
  expect(floorOf(3, 1)).toBeCloseTo(1 / 9, 15);
  expect(ratioAt(MOST_FILTERS, 3, 1)).toBeGreaterThan(floorOf(3, 1));
  expect(ratioAt(1e9, 3, 1)).toBeCloseTo(floorOf(3, 1), 8);
});

test("every number of filters has a place of its own, and is found there again", () => {
  for (let filters = 1; filters <= MOST_FILTERS; filters++) {
    expect(filtersAt(xOf(filters))).toBe(filters);
  }
  expect([filtersAt(-3), filtersAt(7)]).toEqual([1, MOST_FILTERS]);
});

test.each([1, 4, 9])(
  "with multiplier %i all curves and 100 % are inside the plot",
  (multiplier) => {
    for (const kernel of shownKernels(10)) {
      for (const filters of [1, MOST_FILTERS]) {
        const y = yOf(ratioAt(filters, kernel, multiplier), multiplier);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(PLOT_HEIGHT);
      }
      expect(floorWordsTop(kernel, multiplier, 18)).toBeLessThanOrEqual(PLOT_HEIGHT - 18);
    }
    expect(ticksOf(multiplier)).toContain(1);
  },
);

test("a curve is drawn from one filter to the most, downwards", () => {
  const points = curveOf(3, 1)
    .slice(1)
    .split("L")
    .map((point) => point.split(",").map(Number));
  expect(points[0]?.[1]).toBeCloseTo(yOf(1 + 1 / 9, 1), 1);
  expect(points.at(-1)?.[1]).toBeCloseTo(yOf(ratioAt(MOST_FILTERS, 3, 1), 1), 1);
  const heights = points.map(([, y]) => y ?? NaN);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
});

test("the layer's own kernel size is shown among the usual ones, once", () => {
  expect(shownKernels(3)).toEqual([1, 3, 5, 7, 11]);
  expect(shownKernels(4)).toEqual([1, 3, 4, 5, 7, 11]);
});

test.each([
  [[10, 50], 15, 100, [10, 50]],
  [[10, 12, 14], 15, 100, [10, 25, 40]],
  [[80, 95, 99], 15, 100, [70, 85, 100]],
])("names at %j that need %i stand apart", (places, gap, end, expected) => {
  expect(spreadOut(places, gap, end)).toEqual(expected);
});

test.each([
  ["ArrowRight", 128, 129],
  ["ArrowDown", 128, 127],
  ["ArrowLeft", 1, 1],
  ["ArrowUp", 700, 700],
  ["PageUp", 128, 256],
  ["PageUp", 500, 700],
  ["PageDown", 129, 64],
  ["Home", 128, 1],
  ["End", 128, 700],
  ["a", 128, null],
])("%s at %i gives %s where 700 is the most", (key, filters, expected) => {
  expect(filtersAfter(key, filters, 700)).toBe(expected);
});

const slider = () => screen.getByRole("slider", { name: "Filters N" });

test("keys on the slider set the layer's filters, and one undo takes a gesture back", () => {
  const { lab } = show(<RatioExplorer />);
  const filters = () => lab.store.getState().params.layer.filters;
  fireEvent.keyDown(slider(), { key: "ArrowRight" });
  fireEvent.keyDown(slider(), { key: "PageUp" });
  expect(filters()).toBe(258);
  fireEvent.blur(slider());
  lab.dispatch({ type: "undo" });
  expect(filters()).toBe(128);
  fireEvent.keyDown(slider(), { key: "Home" });
  expect(slider().getAttribute("aria-valuetext")).toBe(
    "N 1: separable costs 111.11\u00a0% of standard",
  );
});

test("the slider ends where the rest of the layer does, without a notice", () => {
  const { lab } = show(<RatioExplorer />, "?height=224&width=224&channels=64&filters=8");
  fireEvent.keyDown(slider(), { key: "End" });
  const { params, notices } = lab.store.getState();
  expect(notices).toEqual([]);
  expect(params.layer.filters).toBeGreaterThan(8);
  expect(params.layer.filters).toBeLessThan(64);
  screen.getByText(`This layer takes at most ${params.layer.filters} filters.`);
});

test("a link that locks the filters locks the slider", () => {
  show(<RatioExplorer />, "?lock=filters");
  expect(slider()).toHaveProperty("disabled", true);
});

test("a link that hides the costs hides it", () => {
  show(<RatioExplorer />, "?hide=cost");
  expect(screen.queryByRole("region")).toBeNull();
});

const widths = () =>
  [...document.querySelectorAll<HTMLElement>("[data-split]")].map(({ style }) =>
    parseFloat(style.width),
  );

test("the bar is split as the multiplications are", () => {
  show(<RatioExplorer />);
  const region = within(screen.getByRole("region", { name: "The ratio, explored" }));
  expect(widths()).toEqual([(100 * 675) / 10_275, (100 * 9_600) / 10_275].map(near));
  region.getByText(/^6\.57\s% of them$/);
  region.getByText(/^93\.43\s% of them$/);
});

const near = (value: number): unknown => expect.closeTo(value, 3);

test("at the worked example the article's count is named, and completed", () => {
  const { lab } = show(<RatioExplorer />);
  const note = screen.getByText(/about 12\s%/);
  for (const figure of ["9,600 is 11.11\u00a0% of 86,400", "675", "10,275, or 11.89\u00a0%"]) {
    expect(note.textContent).toContain(figure);
  }
  lab.dispatch({ type: "setLayer", values: { bias: true } });
  expect(screen.queryByText(/about 12\s%/)).not.toBeNull();
});

test("in any other layer it says what the pointwise stage alone leaves out", () => {
  show(<RatioExplorer />, "?filters=64");
  expect(screen.queryByText(/about 12\s%/)).toBeNull();
  expect(screen.getByText(/leaves the depthwise stage/).textContent).toBe(
    "The pointwise stage alone is 4,800 of the standard form’s 43,200 multiplications: 11.11\u00a0%. That leaves the depthwise stage’s 675 out. Together: 5,475, or 12.67\u00a0%.",
  );
});
