/** TensorFlow.js on its plain JavaScript backend: what the product would compute with if it had no engine. */
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import type { Peer, Prepared, Task } from "../contender.ts";

/** Makes TensorFlow.js compute on its CPU backend, without an advertisement for its Node package. */
export async function startTensorFlow(): Promise<void> {
  tf.env().set("IS_TEST", true);
  await tf.setBackend("cpu");
}

/** A layer's two ways on the backend that is set. */
export function prepareOnTensorFlow(task: Task): Prepared {
  const { geometry: g, input, standard, depthwise, pointwise } = task;
  const { inChannels: C, outChannels: N, kernelSize: K, depthMultiplier: M } = g;
  const { stride, dilation, padding } = g;
  // It holds NHWC data and HWIO kernels.
  const image = tf.tidy(() =>
    tf.transpose(tf.tensor3d(input.data, [C, g.inHeight, g.inWidth]), [1, 2, 0]),
  );
  const filters = tf.tidy(() => tf.transpose(tf.tensor4d(standard, [N, C, K, K]), [2, 3, 1, 0]));
  const kernels = tf.tidy(() => tf.transpose(tf.tensor4d(depthwise, [C, M, K, K]), [2, 3, 0, 1]));
  const mix = tf.tidy(() => tf.transpose(tf.tensor4d(pointwise, [N, C * M, 1, 1]), [2, 3, 1, 0]));
  const read = (compute: () => tf.Tensor) => {
    // Read outside of tidy, which would look for tensors in every single value.
    const output = tf.tidy(compute);
    const values = output.dataSync<"float32">();
    output.dispose();
    return values;
  };
  return {
    layout: "channels-last",
    standard: () => read(() => tf.conv2d(image, filters, stride, padding, "NHWC", dilation)),
    separable: () =>
      read(() => {
        const filtered = tf.depthwiseConv2d(image, kernels, stride, padding, "NHWC", dilation);
        return tf.conv2d(filtered, mix, 1, "valid");
      }),
    dispose: () => tf.dispose([image, filters, kernels, mix]),
  };
}

export const tfjsCpu: Peer = {
  name: "tfjs-backend-cpu",
  version: tf.version_core,
  targets: { standard: { a: 6, b: 5, c: 5, d: 4, e: 4 }, separable: { b: 5, c: 4 } },
  async prepare(task) {
    await startTensorFlow();
    return prepareOnTensorFlow(task);
  },
};
