/** The way to an output's height, width and positions. */
import type { BlockGeometry } from "../engine/index.ts";
import type { StepKey, Words } from "./types.ts";

interface Side {
  readonly name: "rows" | "columns";
  readonly size: number;
  readonly padded: number;
  readonly out: number;
}

function stepOf(g: BlockGeometry, { name, size, padded, out }: Side): Words<StepKey> {
  const { windowSize: kernel, stride } = g;
  const rest = padded - kernel;
  const whole = Math.floor(rest / stride);
  const values = { size, padded, pads: padded - size, kernel, stride, rest, whole, out };
  return { key: `${name}.${ruleOf(g, padded !== size)}`, values };
}

type Rule = "valid" | "padded" | "strided" | "stridedPadded" | "same";

function ruleOf(g: BlockGeometry, isPadded: boolean): Rule {
  if (g.padding === "same") return "same";
  if (g.stride > 1) return isPadded ? "stridedPadded" : "strided";
  return isPadded ? "padded" : "valid";
}

/** How much of the input a kernel with gaps covers; "same" does not depend on it. */
function windowSteps(g: BlockGeometry): readonly Words<StepKey>[] {
  if (g.dilation === 1 || g.padding === "same") return [];
  const values = { dilation: g.dilation, kernel: g.kernelSize, window: g.windowSize };
  return [{ key: "window.dilated", values }];
}

export function sizeSteps(g: BlockGeometry): readonly Words<StepKey>[] {
  return [
    ...windowSteps(g),
    stepOf(g, { name: "rows", size: g.inHeight, padded: g.paddedHeight, out: g.outHeight }),
    stepOf(g, { name: "columns", size: g.inWidth, padded: g.paddedWidth, out: g.outWidth }),
  ];
}

export function positionsStep(g: BlockGeometry): Words<StepKey> {
  const { outHeight: rows, outWidth: columns, positions } = g;
  return { key: "positions", values: { rows, columns, positions } };
}
