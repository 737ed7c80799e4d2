/** The engine's numbers of a layer, read cell by cell. */
import { flatIndex, forEachTap, runOfRecipe } from "../engine/index.ts";
import type { CellTensor, OutputCell, Run } from "../engine/index.ts";
import { NO_EDITS, specOf } from "../params/index.ts";
import type { Subject } from "./draft.ts";
import type { Products } from "./types.ts";

/** Of a subject whose input is no photo. */
export function runOf({ layer, data, edits = NO_EDITS }: Subject): Run {
  return runOfRecipe({
    spec: specOf(layer),
    ...data,
    withBias: layer.bias,
    edits,
    photo: null,
  });
}

/** A value of an output map or of the input. */
export function valueAt(
  run: Run,
  tensor: Extract<CellTensor, "input" | "standard" | "depthwise" | "separable">,
  channel: number,
  y: number,
  x: number,
): number {
  return run[tensor].data[flatIndex(run.geometry, { tensor, at: [channel, y, x] })];
}

/** The products of one output value, channel by channel; one of padding has the value 0. */
export function productsOf(run: Run, cell: OutputCell): Products[] {
  const source = cell.stage === "pointwise" ? run.depthwise : run.input;
  const weights = run.weights[cell.stage];
  const byChannel = new Map<number, (readonly [number, number])[]>();
  forEachTap(run.geometry, cell, ({ channel, isPadding, inputIndex, weightIndex }) => {
    const products = byChannel.get(channel) ?? [];
    byChannel.set(channel, products);
    products.push([isPadding ? 0 : source.data[inputIndex], weights[weightIndex]]);
  });
  return [...byChannel.values()];
}

export function sumOf(products: Products): number {
  return products.reduce((sum, [value, weight]) => sum + value * weight, 0);
}

/** A list as rows of this length. */
export function inRows(list: readonly number[], length: number): number[][] {
  return Array.from({ length: list.length / length }, (_, row) =>
    list.slice(row * length, (row + 1) * length),
  );
}
