/** Which tensors a person may edit, their shapes in a layer, and edits that still fit. */
import type { Edits, EditTarget, LayerParams } from "./types.ts";

export const EDIT_TARGETS = [
  "input",
  "standard",
  "depthwise",
  "pointwise",
  "standardBias",
  "depthwiseBias",
  "pointwiseBias",
] as const satisfies EditTarget[];

/** Kept small enough that no sum of the largest layer leaves float32. */
export const EDIT_LIMIT = 1e6;

/** Nothing edited: the one empty object, so that caches keyed by edits find each other. */
export const NO_EDITS: Edits = Object.freeze({});

/** Shape of an editable tensor (weights in PyTorch's order); null: this layer has no such tensor. */
function editShape(layer: LayerParams, target: EditTarget): readonly number[] | null {
  const { height, width, channels, filters, kernel, multiplier, bias } = layer;
  const middle = channels * multiplier;
  switch (target) {
    case "input":
      return [channels, height, width];
    case "standard":
      return [filters, channels, kernel, kernel];
    case "depthwise":
      return [middle, kernel, kernel];
    case "pointwise":
      return [filters, middle];
    case "standardBias":
    case "pointwiseBias":
      return bias ? [filters] : null;
    case "depthwiseBias":
      return bias ? [middle] : null;
  }
}

/** Number of values in an editable tensor; 0 where the layer has none. */
export function editSize(layer: LayerParams, target: EditTarget): number {
  return editShape(layer, target)?.reduce((product, side) => product * side, 1) ?? 0;
}

/** A value as an edit holds it, or null when it is no finite number within ±EDIT_LIMIT. */
export function editValue(value: unknown): number | null {
  if (typeof value !== "number" || !(Math.abs(value) <= EDIT_LIMIT)) return null;
  return cleaned(value);
}

/** float32, and no negative zero. */
function cleaned(value: number): number {
  return Math.fround(value) + 0;
}

/** Edited values in all tensors. */
export function countEdits(edits: Edits): number {
  return EDIT_TARGETS.reduce((count, target) => count + (edits[target]?.size ?? 0), 0);
}

/** One value changed, or taken back with null. Index and value must already be checked. */
export function withEdit(
  edits: Edits,
  target: EditTarget,
  index: number,
  value: number | null,
): Edits {
  const current = edits[target];
  if (value === null ? !current?.has(index) : Object.is(current?.get(index), value)) return edits;
  const values = new Map(current);
  if (value === null) values.delete(index);
  else values.set(index, value);
  return pickEdits({ ...edits, [target]: values }, () => true);
}

/** The same values at the same places. */
export function sameEdits(a: Edits, b: Edits): boolean {
  if (a === b) return true;
  return EDIT_TARGETS.every((target) => {
    const [left, right] = [a[target], b[target]];
    if (left === right) return true;
    if ((left?.size ?? 0) !== (right?.size ?? 0)) return false;
    return [...(left ?? [])].every(([index, value]) => Object.is(right?.get(index), value));
  });
}

/** The edits of those tensors whose shape is the same in both layers; the same object if all are. */
export function fitEdits(edits: Edits, from: LayerParams, to: LayerParams): Edits {
  return pickEdits(edits, (target) => {
    const before = editShape(from, target)?.join();
    return before !== undefined && before === editShape(to, target)?.join();
  });
}

function pickEdits(edits: Edits, keep: (target: EditTarget) => boolean): Edits {
  const present = EDIT_TARGETS.filter((target) => edits[target] !== undefined);
  const kept = present.filter((target) => edits[target]?.size !== 0 && keep(target));
  if (kept.length === 0) return NO_EDITS;
  if (kept.length === present.length) return edits;
  return Object.fromEntries(kept.map((target) => [target, edits[target]]));
}

/** Every value given as an edit: how a whole layer's own numbers travel in a link. */
export function editsOf(values: Readonly<Partial<Record<EditTarget, ArrayLike<number>>>>): Edits {
  const edits: Partial<Record<EditTarget, ReadonlyMap<number, number>>> = {};
  for (const target of EDIT_TARGETS) {
    const list = Array.from(values[target] ?? [], cleaned);
    if (list.length > 0) edits[target] = new Map(list.entries());
  }
  return pickEdits(edits, () => true);
}
