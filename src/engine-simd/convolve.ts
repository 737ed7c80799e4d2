/** The engine's three convolutions, with its checks, computed by the kernels in float32. */
import { checkData, requireGeometry } from "../engine/index.ts";
import type { BlockGeometry, BlockSpec, StageData, StageKind, Tensor3 } from "../engine/index.ts";
import { multiplyFilters } from "./filters.ts";
import { startKernels } from "./load.ts";
import { Workspace } from "./memory.ts";
import { isPlain, meetsAll, padPlanes, roomForPlanes, rowOf, tapTable } from "./windows.ts";

/** As the engine's function of the same name: shapes, order of the weights, checks and errors. */
export type Convolution = (
  input: Tensor3,
  weights: Float32Array,
  spec: BlockSpec,
  bias?: Float32Array | null,
) => Tensor3;

/** Addresses of what a convolution reads. */
interface Placed {
  readonly source: number;
  readonly weights: number;
  readonly bias: number;
  /** Whether what is summed may be infinite or NaN. */
  readonly late: boolean;
}

type Compute = (g: BlockGeometry, placed: Placed) => number;

export function convolutionsOf(module: WebAssembly.Module): Record<StageKind, Convolution> {
  const kernels = startKernels(module);
  const workspace = new Workspace(kernels);

  /**
   * Copies what is checked; what is not finite is found there sixteen bytes at a time. What goes into some sum does
   * not leave it if it is infinite or NaN: where sums are fewer than such values, they are looked at instead.
   */
  function place(g: BlockGeometry, stage: StageKind, data: StageData, channels: number): Placed {
    const isMet = stage === "pointwise" || meetsAll(g);
    const summed = data.weights?.length + (isMet ? data.source?.data?.length : 0);
    const late = summed > channels * g.positions;
    const places: number[] = [];
    checkData(g, stage, data, (values) => {
      const at = workspace.copyOf(values);
      // The source is the first.
      const isSummed = places.push(at) > 1 || isMet;
      return (isSummed && late) || workspace.areFinite(at, values.length);
    });
    const [source = 0, weights = 0, bias = workspace.zeros(channels)] = places;
    return { source, weights, bias, late };
  }

  const standard: Compute = (g, { source, weights, bias }) => {
    const planes = isPlain(g) ? source : padPlanes(kernels, g, workspace, source);
    const table = tapTable(g, workspace, g.inChannels);
    const row = rowOf(g) * g.stride * 4;
    const taps = g.inChannels * g.kernelArea;
    const { outChannels: filters, outWidth: width, positions } = g;
    return multiplyFilters(
      kernels,
      workspace,
      { source: planes, row, width, table },
      { weights, bias, filters, taps, positions },
    );
  };

  const depthwise: Compute = (g, { source, weights, bias }) => {
    const table = tapTable(g, workspace, 1);
    const out = workspace.room(g.midChannels * g.positions);
    const { padded, inside, order } = roomForPlanes(g, workspace, 1);
    kernels.depthwise(
      ...([source, g.inHeight, g.inWidth, isPlain(g) ? 0 : padded, inside, ...order] as const),
      ...([rowOf(g) * g.stride * 4, table, g.kernelArea, weights, bias] as const),
      ...([g.inChannels, g.depthMultiplier, out, g.outHeight, g.outWidth] as const),
    );
    return out;
  };

  const pointwise: Compute = (g, { source, weights, bias }) => {
    const { outChannels: filters, midChannels: taps, positions } = g;
    const table = workspace.numbers(new Int32Array(taps).map((_, i) => i * positions * 4));
    return multiplyFilters(
      kernels,
      workspace,
      { source, row: 0, width: positions, table },
      { weights, bias, filters, taps, positions },
    );
  };

  const computes = { standard, depthwise, pointwise } as const;

  const convolution =
    (stage: StageKind): Convolution =>
    (source, weights, spec, bias) => {
      const g = requireGeometry(spec);
      const channels = stage === "depthwise" ? g.midChannels : g.outChannels;
      workspace.clear();
      const placed = place(g, stage, { source, weights, bias }, channels);
      const out = computes[stage](g, placed);
      if (placed.late && !workspace.areFinite(out, channels * g.positions)) {
        // Or the sum of finite products is too large.
        checkData(g, stage, { source, weights, bias });
      }
      const data = workspace.valuesAt(out, channels * g.positions);
      return { shape: [channels, g.outHeight, g.outWidth], data };
    };

  return {
    standard: convolution("standard"),
    depthwise: convolution("depthwise"),
    pointwise: convolution("pointwise"),
  };
}
