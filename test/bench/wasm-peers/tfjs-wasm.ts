/** TensorFlow.js on its WebAssembly backend: SIMD, one thread. */
import * as tf from "@tensorflow/tfjs-core";
import { version_wasm } from "@tensorflow/tfjs-backend-wasm";
import type { Peer } from "../contender.ts";
import { prepareOnTensorFlow } from "../peers/tfjs-cpu.ts";

async function startWasm(): Promise<void> {
  tf.env().set("IS_TEST", true);
  // The other contenders have one thread.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  if (!(await tf.setBackend("wasm"))) throw new Error("The WebAssembly backend did not start.");
  if (!tf.env().getBool("WASM_HAS_SIMD_SUPPORT")) throw new Error("It started without SIMD.");
}

export const tfjsWasm: Peer = {
  name: "tfjs-backend-wasm",
  version: version_wasm,
  targets: {
    standard: { a: 1.2, b: 1.2, c: 1.1, d: 1.2, e: 1.2 },
    separable: { a: 1.3, b: 1.3, c: 1.3, d: 1.3, e: 1.3 },
  },
  async prepare(task) {
    await startWasm();
    return prepareOnTensorFlow(task);
  },
};
