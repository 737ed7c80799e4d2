/** Writes the running counts into the cost panel's nodes, once per step, without React. */
import type { BlockCost } from "../../../engine/index.ts";
import { formatCount } from "../../../ui/index.ts";
import type { Done } from "../../../timeline/index.ts";

const COUNTED = ["standard", "separable", "depthwise", "pointwise"] as const;
export type Counted = (typeof COUNTED)[number];

/** Multiplications at the right end of both bars: the dearer form's. */
export function scaleOf(costs: BlockCost): number {
  return Math.max(costs.standard.multiplications, costs.separable.multiplications);
}

function doneOf(done: Done, counted: Counted): number {
  switch (counted) {
    case "standard":
    case "depthwise":
    case "pointwise":
      return done[counted];
    case "separable":
      return done.depthwise + done.pointwise;
  }
}

/** @param root holds `[data-count]` nodes with a `[data-shown]` inside, and `[data-bar]` nodes as wide as their whole */
export function writeCounts(root: Element, done: Done, costs: BlockCost): void {
  for (const counted of COUNTED) {
    const count = doneOf(done, counted);
    const total = costs[counted].multiplications;
    const node = root.querySelector<HTMLElement>(`[data-count="${counted}"]`);
    if (node !== null) {
      node.dataset["done"] = String(count);
      node.dataset["total"] = String(total);
      node.toggleAttribute("data-finished", count === total);
      const shown = node.querySelector("[data-shown]");
      if (shown !== null) shown.textContent = formatCount(count);
    }
    const bar = root.querySelector<HTMLElement>(`[data-bar="${counted}"]`);
    if (bar !== null) bar.style.transform = `scaleX(${count / total})`;
  }
}
