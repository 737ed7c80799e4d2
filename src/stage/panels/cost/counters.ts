/** Writes the running counts into the cost panel's nodes, once per step, without React. */
import type { BlockCost } from "../../../engine/index.ts";
import { formatCount } from "../../../ui/index.ts";
import type { Done } from "../../../timeline/index.ts";
import { BEAT_MS } from "../../beat.ts";
import type { Pace } from "../each-step.ts";
import { createGlide, type Glide } from "../glide.ts";
import { createRunningFigure, type RunningFigure } from "./running-figure.ts";

const COUNTED = ["standard", "separable", "depthwise", "pointwise"] as const;
export type Counted = (typeof COUNTED)[number];

/** Multiplications at the right end of both bars: the dearer form's. */
export function scaleOf(costs: BlockCost): number {
  return Math.max(costs.standard.multiplications, costs.separable.multiplications);
}

export function doneOf(done: Done, counted: Counted): number {
  switch (counted) {
    case "standard":
    case "depthwise":
    case "pointwise":
      return done[counted];
    case "separable":
      return done.depthwise + done.pointwise;
  }
}

interface Counter {
  readonly counted: Counted;
  readonly node: HTMLElement | null;
  readonly figure: RunningFigure;
  readonly bar: Glide;
  last: number;
  /** Where the bar stands, or is on its way to. */
  share: string;
}

export interface Counters {
  write(done: Done, pace: Pace): void;
}

/**
 * @param root holds `[data-count]` nodes with a `[data-shown]` text and a canvas inside, and `[data-bar]` nodes as wide
 * as their whole
 */
export function createCounters(root: Element, costs: BlockCost): Counters {
  const counters = COUNTED.map((counted): Counter => {
    const node = root.querySelector<HTMLElement>(`[data-count="${counted}"]`);
    if (node) node.dataset["total"] = String(costs[counted].multiplications);
    const text = node?.querySelector<HTMLElement>("[data-shown]") ?? null;
    return {
      ...{ counted, node, last: -1, share: "scaleX(0)" },
      figure: createRunningFigure(text, node?.querySelector("canvas") ?? null),
      bar: createGlide(root.querySelector<HTMLElement>(`[data-bar="${counted}"]`)),
    };
  });
  return {
    write(done, pace) {
      for (const counter of counters) write(counter, doneOf(done, counter.counted), costs, pace);
    },
  };
}

function write(counter: Counter, count: number, costs: BlockCost, pace: Pace): void {
  const { counted, node, figure, bar } = counter;
  const total = costs[counted].multiplications;
  if (node && count !== counter.last) {
    node.dataset["done"] = String(count);
    node.toggleAttribute("data-finished", count === total);
  }
  counter.last = count;
  const text = formatCount(count);
  if (pace === "still") figure.still(text);
  else figure.run(text, pace === "beat");
  if (pace === "running") return;
  const share = `scaleX(${count / total})`;
  // Played, a bar arrives one beat later, without a stop.
  if (pace === "still") bar.put(share);
  else if (share !== counter.share) bar.glide(counter.share, share, BEAT_MS);
  counter.share = share;
}
