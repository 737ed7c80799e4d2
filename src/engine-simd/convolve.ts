/** The engine's three convolutions, with its checks, computed by the kernels in float32. */
import { checkData, requireGeometry } from "../engine/index.ts";
import type { BlockGeometry, BlockSpec, StageData, StageKind, Tensor3 } from "../engine/index.ts";
import { multiplyFilters } from "./filters.ts";
import { startKernels } from "./load.ts";
import { Workspace } from "./memory.ts";
import { isPlain, padPlanes, planeOf, rowOf, tapTable } from "./windows.ts";

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
}

type Compute = (g: BlockGeometry, placed: Placed) => number;

export function convolutionsOf(module: WebAssembly.Module): Record<StageKind, Convolution> {
  const kernels = startKernels(module);
  const workspace = new Workspace(kernels);

  /** Copies what is checked; what is not finite is found there sixteen bytes at a time. */
  function place(g: BlockGeometry, stage: StageKind, data: StageData, channels: number): Placed {
    const places: number[] = [];
    checkData(g, stage, data, (values) => {
      const at = workspace.copyOf(values);
      places.push(at);
      return workspace.areFinite(at, values.length);
    });
    const [source = 0, weights = 0, bias = workspace.zeros(channels)] = places;
    return { source, weights, bias };
  }

  const standard: Compute = (g, { source, weights, bias }) => {
    let planes = source;
    if (!isPlain(g)) {
      planes = workspace.zeros(g.inChannels * planeOf(g));
      padPlanes(kernels, g, source, planes, g.inChannels);
    }
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
    const row = rowOf(g) * 4;
    const padded = isPlain(g) ? null : workspace.zeros(planeOf(g));
    for (let channel = 0, mid = 0; channel < g.inChannels; channel++) {
      const from = source + channel * g.inHeight * g.inWidth * 4;
      if (padded !== null) padPlanes(kernels, g, from, padded, 1);
      for (let m = 0; m < g.depthMultiplier; m++, mid++) {
        kernels.depthwise(
          ...([padded ?? from, row * g.stride, table, g.kernelArea] as const),
          ...([weights + mid * g.kernelArea * 4, bias + mid * 4] as const),
          ...([out + mid * g.positions * 4, g.outHeight, g.outWidth] as const),
        );
      }
    }
    return out;
  };

  const pointwise: Compute = (g, { source, weights, bias }) => {
    const { outChannels: filters, midChannels: taps, positions } = g;
    const table = workspace.numbers(Int32Array.from({ length: taps }, (_, i) => i * positions * 4));
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
      const data = workspace.valuesAt(out, channels * g.positions);
      return { shape: [channels, g.outHeight, g.outWidth], data };
    };

  return {
    standard: convolution("standard"),
    depthwise: convolution("depthwise"),
    pointwise: convolution("pointwise"),
  };
}
