/** The ratio M/N + M/K² as curves over N, both axes logarithmic: equal steps are equal factors. */
import { line, range, scaleLog } from "d3";
import { LIMITS } from "../../../params/index.ts";

/** The right end of the axis. */
export const MOST_FILTERS = LIMITS.filters.max;
/** Height of the plot (px); its width is the page's, so across everything is a share. */
export const PLOT_HEIGHT = 300;
/** Width of the drawing's own units. */
export const PLOT_WIDTH = 1000;

/** Kernel sizes that every layer is compared with. */
const KERNELS = [1, 3, 5, 7, 11] as const;
/** The curves of all kernel sizes and all N lie between these, times M. */
const LOWEST = 0.004;
const HIGHEST = 2.2;
/** Ratios are named at every power of ten and, as near to its middle as reads well, at three times it. */
const NAMED = ["1", "3"];
/** Space (px) that the name of a ratio needs at the plot's ends. */
const EDGE = 6;
const POINTS = 120;

/** Filters -> share of the plot's width. */
const across = scaleLog([1, MOST_FILTERS], [0, 1]).base(4).clamp(true);
/** The numbers of filters that are named: the powers of four. */
export const FILTER_TICKS: readonly number[] = across.ticks(5);

/** Ratio -> px from the plot's top. */
const downOf = (multiplier: number) =>
  scaleLog([LOWEST * multiplier, HIGHEST * multiplier], [PLOT_HEIGHT, 0]);

/** Separable / standard multiplications. */
export function ratioAt(filters: number, kernel: number, multiplier: number): number {
  return multiplier / filters + floorOf(kernel, multiplier);
}

/** What the ratio approaches as N grows. */
export function floorOf(kernel: number, multiplier: number): number {
  return multiplier / (kernel * kernel);
}

/** Share of the plot's width. */
export function xOf(filters: number): number {
  return across(filters);
}

/** Share of the plot's width -> the nearest whole N, from 1 on. */
export function filtersAt(x: number): number {
  return Math.round(across.invert(x));
}

/** px from the plot's top. */
export function yOf(ratio: number, multiplier: number): number {
  return downOf(multiplier)(ratio);
}

/** An SVG path in PLOT_WIDTH × PLOT_HEIGHT. */
export function curveOf(kernel: number, multiplier: number): string {
  const down = downOf(multiplier);
  const path = line<number>()
    .x((x) => x * PLOT_WIDTH)
    .y((x) => down(ratioAt(across.invert(x), kernel, multiplier)))
    .digits(2);
  return path(range(POINTS + 1).map((i) => i / POINTS)) ?? "";
}

/** The usual kernel sizes and the layer's own, in order. */
export function shownKernels(own: number): readonly number[] {
  return [...new Set([...KERNELS, own])].sort((a, b) => a - b);
}

/** Ratios that are named at the left, none at the very edge. */
export function ticksOf(multiplier: number): readonly number[] {
  const down = downOf(multiplier);
  return down.ticks().filter((tick) => {
    const y = down(tick);
    return NAMED.includes(firstDigit(tick)) && y > EDGE && y < PLOT_HEIGHT - EDGE;
  });
}

const firstDigit = (value: number): string => value.toExponential().charAt(0);

/** Places (px) in rising order -> places that are at least `gap` apart and none past `end`. */
export function spreadOut(places: readonly number[], gap: number, end: number): readonly number[] {
  const pushed: number[] = [];
  for (const place of places) pushed.push(Math.max(place, (pushed.at(-1) ?? -Infinity) + gap));
  let limit = end;
  return pushed
    .reverse()
    .map((place) => {
      const kept = Math.min(place, limit);
      limit = kept - gap;
      return kept;
    })
    .reverse();
}

/**
 * Top of the words below the line that the layer's curve approaches (px): under the next line, too, where that lies
 * so close that the words would hide it.
 */
export function floorWordsTop(kernel: number, multiplier: number, height: number): number {
  const gap = 9;
  const lines = shownKernels(kernel)
    .filter((each) => each >= kernel)
    .map((each) => yOf(floorOf(each, multiplier), multiplier));
  let top = (lines[0] ?? 0) + gap;
  for (const line of lines.slice(1)) if (line < top + height) top = line + gap;
  return top;
}
