/** What every library that is measured must do: get a layer ready, then run it both ways. */
import type { BlockGeometry, Tensor3 } from "../../src/engine/index.ts";

/** A layer with its numbers: data CHW, weights flat in PyTorch's order (see BlockGeometry). */
export interface Task {
  readonly geometry: BlockGeometry;
  readonly input: Tensor3;
  readonly standard: Float32Array;
  readonly depthwise: Float32Array;
  readonly pointwise: Float32Array;
}

/** The two ways to compute the layer; separable is depthwise, then pointwise. */
export const WAYS = ["standard", "separable"] as const;
export type Way = (typeof WAYS)[number];

/** Runs a prepared layer once and hands back every output value, read back to an array. */
export type Pass = () => Float32Array | Promise<Float32Array>;

/** A layer in the library's own layout: everything that is left out of the measured time. */
export interface Prepared extends Readonly<Record<Way, Pass>> {
  /** The order of a pass's values: [N, y, x] or [y, x, N]. */
  readonly layout: "channels-first" | "channels-last";
  /** Gives up what the library holds for this layer. */
  dispose?(): unknown;
}

export interface Contender {
  readonly name: string;
  readonly version: string;
  prepare(task: Task): Prepared | Promise<Prepared>;
}

/** A library that the engine is compared with. */
export interface Peer extends Contender {
  /** How many times as fast as this library the engine should be, by the name of the layer. */
  readonly targets: Readonly<Record<Way, Readonly<Partial<Record<string, number>>>>>;
}
