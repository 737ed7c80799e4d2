/** Writes the running counts into the cost panel's nodes, once per step, without React. */
import type { BlockCost } from "../../../engine/index.ts";
import { formatCount } from "../../../ui/index.ts";
import type { Done } from "../../../timeline/index.ts";
import type { Pace } from "../each-step.ts";
import { createRunningCanvas } from "../running-canvas.ts";
import { setText } from "../../set-text.ts";

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
  readonly text: HTMLElement | null;
  readonly bar: HTMLElement | null;
}

export interface Counters {
  write(done: Done, pace: Pace): void;
}

/**
 * @param root holds `[data-count]` nodes with a `[data-shown]` text, `[data-bar]` nodes as wide as their whole, and the
 * canvas that shows both while they run
 */
export function createCounters(root: Element, costs: BlockCost): Counters {
  const canvas = createRunningCanvas(root);
  const counters = COUNTED.map((counted): Counter => {
    const node = root.querySelector<HTMLElement>(`[data-count="${counted}"]`);
    if (node) node.dataset["total"] = String(costs[counted].multiplications);
    return {
      ...{ counted, node },
      text: node?.querySelector<HTMLElement>("[data-shown]") ?? null,
      bar: root.querySelector<HTMLElement>(`[data-bar="${counted}"]`),
    };
  });
  // What is there for screen readers alone is not drawn.
  const running = counters
    .flatMap(({ text, bar }) => [text, bar].flatMap((node) => node ?? []))
    .filter((node) => node.dataset["runs"] !== undefined);
  let isRunning = false;

  return {
    write(done, pace) {
      if (pace === "still") canvas.hide();
      isRunning = pace !== "still" && (pace === "running" ? isRunning : canvas.show(running));
      if (isRunning) canvas.clear();
      for (const { counted, node, text, bar } of counters) {
        const count = doneOf(done, counted);
        const total = costs[counted].multiplications;
        if (node) {
          node.dataset["done"] = String(count);
          node.toggleAttribute("data-finished", count === total);
        }
        if (isRunning) {
          if (text) canvas.figure(text, formatCount(count));
          if (bar) canvas.bar(bar, count / total);
        }
        if (isRunning && pace === "running") continue;
        if (text) setText(text, formatCount(count));
        if (bar) bar.style.transform = `scaleX(${count / total})`;
      }
    },
  };
}
