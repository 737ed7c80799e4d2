/**
 * Puts an element at a mark's box, touching the DOM only when something moved. By its offsets and not by a transform:
 * what stands still would otherwise be a paint chunk of its own, which the browser sorts into layers in every frame
 * that changes anything.
 */
import type { Box } from "../../scene/index.ts";

const placed = new WeakMap<HTMLElement, Box>();

const px = (value: number): string => `${Math.round(value * 100) / 100}px`;

export function place(element: HTMLElement, box: Box): void {
  const last = placed.get(element);
  const { style } = element;
  if (last?.x !== box.x) style.left = px(box.x);
  if (last?.y !== box.y) style.top = px(box.y);
  if (last?.width !== box.width) style.width = px(box.width);
  if (last?.height !== box.height) style.height = px(box.height);
  placed.set(element, box);
}
