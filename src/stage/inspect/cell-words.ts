/** A cell in words: its name and what it meets, every figure from the engine. */
import {
  areaOfInput,
  areaOfWeight,
  flatIndex,
  forEachTap,
  sizeOf,
  windowArea,
  type BlockGeometry,
  type Cell,
  type CellTensor,
  type Run,
} from "../../engine/index.ts";
import { format, formatValue } from "../../ui/index.ts";
import { CELL_STRINGS as words } from "../strings/cells.ts";

/** The cell's number in a run. */
export function valueOfCell(run: Run, cell: Cell): number {
  if (cell.tensor === "alone") return valueAlone(run, cell.at);
  return valuesOf(run, cell.tensor)[flatIndex(run.geometry, cell)];
}

/** No form of the layer stores it. */
function valueAlone({ geometry, input, weights }: Run, at: readonly number[]): number {
  const [filter, channel, y, x] = at;
  let sum = 0;
  forEachTap(geometry, { stage: "standard", channel: filter, y, x }, (tap) => {
    if (tap.channel !== channel || tap.isPadding) return;
    sum += input.data[tap.inputIndex] * weights.standard[tap.weightIndex];
  });
  return sum;
}

function valuesOf(run: Run, tensor: Exclude<CellTensor, "alone">): Float32Array {
  switch (tensor) {
    case "input":
    case "depthwise":
    case "standard":
    case "separable":
      return run[tensor].data;
    case "standardKernels":
      return run.weights.standard;
    case "depthwiseKernels":
      return run.weights.depthwise;
    case "pointwiseWeights":
      return run.weights.pointwise;
  }
}

/** An intermediate channel by its input channel; channel names are no counts, so they are written as they are. */
function whichOf(g: BlockGeometry, mid: number): string {
  const channel = String(Math.floor(mid / g.depthMultiplier));
  const kernel = (mid % g.depthMultiplier) + 1;
  return format(g.depthMultiplier === 1 ? words.which : words.whichOfMany, { channel, kernel });
}

export function nameOfCell(g: BlockGeometry, { tensor, at }: Cell): string {
  const [a, b, c, d] = at;
  const name = words.names[tensor];
  switch (tensor) {
    case "input":
      return format(name, { channel: String(a), row: b + 1, column: c + 1 });
    case "depthwise":
    case "depthwiseKernels":
      return format(name, { which: whichOf(g, a), row: b + 1, column: c + 1 });
    case "standard":
    case "separable":
      return format(name, { map: a + 1, row: b + 1, column: c + 1 });
    case "alone":
    case "standardKernels":
      return format(name, { map: a + 1, channel: String(b), row: c + 1, column: d + 1 });
    case "pointwiseWeights":
      return format(name, { map: a + 1, which: whichOf(g, b) });
  }
}

/** What the cell meets: for an output its taps, for an input or a weight all it ever touches. */
export function meetsOfCell(g: BlockGeometry, { tensor, at }: Cell): string {
  const [a, b, c, d] = at;
  const { positions, outChannels: maps } = g;
  switch (tensor) {
    case "input": {
      const cells = sizeOf(areaOfInput(g, b, c));
      return format(cells === 0 ? words.meets.inputUnmet : words.meets.input, {
        ...{ cells, positions, maps },
      });
    }
    case "depthwise": {
      const cells = sizeOf(windowArea(g, b, c));
      const channel = String(Math.floor(a / g.depthMultiplier));
      const onPadding = paddingNote(g.kernelArea - cells);
      return format(words.meets.depthwise, { cells, channel, onPadding, maps });
    }
    case "alone":
      return format(words.meets.alone, {
        ...{ taps: g.kernelArea, channel: String(b), map: a + 1 },
        onPadding: paddingNote(g.kernelArea - sizeOf(windowArea(g, c, d))),
      });
    case "standard":
      return format(words.meets.standard, {
        taps: g.inChannels * g.kernelArea,
        area: g.kernelArea,
        channels: g.inChannels,
        onPadding: paddingNote(g.inChannels * (g.kernelArea - sizeOf(windowArea(g, b, c)))),
      });
    case "separable":
      return format(words.meets.separable, { mids: g.midChannels });
    case "standardKernels":
      return format(words.meets.standardKernels, {
        ...{ cells: sizeOf(areaOfWeight(g, c, d)), channel: String(b), positions, map: a + 1 },
      });
    case "depthwiseKernels": {
      const channel = String(Math.floor(a / g.depthMultiplier));
      const cells = sizeOf(areaOfWeight(g, b, c));
      return format(words.meets.depthwiseKernels, { cells, channel, positions, maps });
    }
    case "pointwiseWeights":
      return format(words.meets.pointwiseWeights, {
        ...{ which: whichOf(g, b), positions, map: a + 1 },
      });
  }
}

function paddingNote(count: number): string {
  return count === 0 ? "" : format(words.onPadding, { count });
}

/** Name, value and what it meets, as one line. */
export function sentenceOfCell(run: Run, cell: Cell, isAhead = false): string {
  return format(isAhead ? words.valueIsAhead : words.valueIs, {
    name: nameOfCell(run.geometry, cell),
    value: formatValue(valueOfCell(run, cell)),
    meets: meetsOfCell(run.geometry, cell),
  });
}
