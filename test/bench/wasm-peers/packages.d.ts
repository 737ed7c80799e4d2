/** What is used of packages that only the benchmark installs: the checks of `npm test` go without them. */
declare module "@tensorflow/tfjs-backend-wasm" {
  export const version_wasm: string;
}

declare module "onnxruntime-web" {
  interface TensorLike {
    readonly data: Float32Array;
  }
  interface Session {
    run(feeds: Readonly<Record<string, TensorLike>>): Promise<Readonly<Record<string, TensorLike>>>;
    release(): Promise<void>;
  }
  export const env: {
    readonly wasm: { numThreads?: number };
    readonly versions: { readonly web?: string };
  };
  export class Tensor implements TensorLike {
    readonly data: Float32Array;
    constructor(type: "float32", data: Float32Array, sizes: readonly number[]);
  }
  export const InferenceSession: {
    create(
      model: Uint8Array,
      options: { readonly executionProviders: readonly string[] },
    ): Promise<Session>;
  };
}
