/** ONNX Runtime Web: its WebAssembly in one thread, as a page without special headers has it. */
import * as ort from "onnxruntime-web";
import type { BlockGeometry } from "../../../src/engine/index.ts";
import type { Pass, Peer } from "../contender.ts";
import { INPUT, modelOf, OUTPUT } from "./onnx-model.ts";
import type { ConvNode } from "./onnx-model.ts";

ort.env.wasm.numThreads = 1;

/** A convolution over the layer's input. */
const windowed = ({ stride, dilation, ...g }: BlockGeometry) => ({
  ...{ stride, dilation },
  pads: [g.padTop, g.padLeft, g.padBottom, g.padRight] as const,
});

/** Every channel by itself; then 1×1 over what came out. */
function separableNodes(
  g: BlockGeometry,
  depthwise: Float32Array,
  pointwise: Float32Array,
): readonly ConvNode[] {
  const { midChannels, kernelSize: K } = g;
  return [
    {
      ...{ weightSizes: [midChannels, 1, K, K], weights: depthwise, groups: g.inChannels },
      ...windowed(g),
    },
    {
      ...{ weightSizes: [g.outChannels, midChannels, 1, 1], weights: pointwise, groups: 1 },
      ...{ stride: 1, dilation: 1, pads: [0, 0, 0, 0] },
    },
  ];
}

export const ortWeb: Peer = {
  name: "onnxruntime-web",
  version: ort.env.versions.web ?? "",
  targets: {
    standard: { a: 1.2, b: 1.2, c: 1.1, d: 1.2, e: 1.2 },
    separable: { a: 1.3, b: 1.3, c: 1.3, d: 1.3, e: 1.3 },
  },
  async prepare({ geometry: g, input, standard, depthwise, pointwise }) {
    const { inChannels: C, outChannels: N, kernelSize: K } = g;
    const sizes = [1, C, g.inHeight, g.inWidth];
    const x = new ort.Tensor("float32", input.data, sizes);
    const sessionOf = (nodes: readonly ConvNode[]) =>
      ort.InferenceSession.create(modelOf(nodes, sizes, [1, N, g.outHeight, g.outWidth]), {
        executionProviders: ["wasm"],
      });
    const whole = await sessionOf([
      { weightSizes: [N, C, K, K], weights: standard, groups: 1, ...windowed(g) },
    ]);
    const separable = await sessionOf(separableNodes(g, depthwise, pointwise));
    const passOf = (session: typeof whole): Pass => {
      return async () => (await session.run({ [INPUT]: x }))[OUTPUT].data;
    };
    return {
      layout: "channels-first",
      standard: passOf(whole),
      separable: passOf(separable),
      dispose: () => Promise.all([whole.release(), separable.release()]),
    };
  },
};
