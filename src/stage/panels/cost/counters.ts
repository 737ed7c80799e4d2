/** Writes the running counts into the cost panel's nodes, once per step, without React. */
import type { BlockCost } from "../../../engine/index.ts";
import { formatCount } from "../../../ui/index.ts";
import type { Done } from "../../../timeline/index.ts";
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
  readonly shown: Element | null;
  readonly bar: HTMLElement | null;
  last: number;
}

export interface Counters {
  write(done: Done): void;
}

/** @param root holds `[data-count]` nodes with a `[data-shown]` inside, and `[data-bar]` nodes as wide as their whole */
export function createCounters(root: Element, costs: BlockCost): Counters {
  const counters = COUNTED.map((counted): Counter => {
    const node = root.querySelector<HTMLElement>(`[data-count="${counted}"]`);
    if (node) node.dataset["total"] = String(costs[counted].multiplications);
    return {
      counted,
      node,
      shown: node?.querySelector("[data-shown]") ?? null,
      bar: root.querySelector<HTMLElement>(`[data-bar="${counted}"]`),
      last: -1,
    };
  });
  return {
    write(done) {
      for (const counter of counters) {
        const { counted, node, shown, bar } = counter;
        const count = doneOf(done, counted);
        if (count === counter.last) continue;
        counter.last = count;
        const total = costs[counted].multiplications;
        if (node) {
          node.dataset["done"] = String(count);
          node.toggleAttribute("data-finished", count === total);
        }
        if (shown) setText(shown, formatCount(count));
        if (bar) bar.style.transform = `scaleX(${count / total})`;
      }
    },
  };
}
