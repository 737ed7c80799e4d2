/** Puts an element at a mark's box, touching the DOM only when something moved. */
import type { Box } from "../../scene/index.ts";

interface Placed {
  transform: string;
  width: number;
  height: number;
}
const placed = new WeakMap<HTMLElement, Placed>();

const round = (value: number): number => Math.round(value * 100) / 100;

export function place(element: HTMLElement, box: Box): void {
  let last = placed.get(element);
  if (!last) {
    last = { transform: "", width: -1, height: -1 };
    placed.set(element, last);
  }
  const transform = `translate(${round(box.x)}px, ${round(box.y)}px)`;
  if (last.transform !== transform) {
    element.style.transform = transform;
    last.transform = transform;
  }
  if (last.width !== box.width || last.height !== box.height) {
    element.style.width = `${round(box.width)}px`;
    element.style.height = `${round(box.height)}px`;
    last.width = box.width;
    last.height = box.height;
  }
}
