/** The kernels' memory, handed out from the start for each convolution anew. */
import type { Kernels } from "./load.ts";

const PAGE = 2 ** 16;
/** 0 is no address. */
const START = 64;
/** Whole tiles are read and written past the end of what is there. */
const SLACK = 64;

export class Workspace {
  readonly #kernels: Kernels;
  #end = START;
  #floats: Float32Array;

  constructor(kernels: Kernels) {
    this.#kernels = kernels;
    this.#floats = new Float32Array(kernels.memory.buffer);
  }

  /** Nothing that was handed out is needed any more. */
  clear(): void {
    this.#end = START;
  }

  /**
   * The address of room for so many values, whatever is in it.
   * @throws RangeError when there is no memory left
   */
  room(count: number): number {
    const at = this.#end;
    this.#end = Math.ceil((at + count * 4 + SLACK) / 64) * 64;
    const { memory } = this.#kernels;
    const missing = this.#end - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE));
      this.#floats = new Float32Array(memory.buffer);
    }
    return at;
  }

  /** The address of so many zeros. */
  zeros(count: number): number {
    const at = this.room(count);
    this.#floats.fill(0, at / 4, at / 4 + count);
    return at;
  }

  /** The address of a copy. */
  copyOf(values: ArrayLike<number>): number {
    const at = this.room(values.length);
    this.#floats.set(values, at / 4);
    return at;
  }

  /** The address of whole numbers. */
  numbers(values: Int32Array): number {
    const at = this.room(values.length);
    new Int32Array(this.#kernels.memory.buffer, at, values.length).set(values);
    return at;
  }

  areFinite(at: number, count: number): boolean {
    // It reads in sixteens.
    this.#floats.fill(0, at / 4 + count, at / 4 + count + 15);
    return this.#kernels.areFinite(at, count) !== 0;
  }

  /** What lies there, as an array of its own. */
  valuesAt(at: number, count: number): Float32Array {
    // slice would fill it with zeros first.
    return new Float32Array(this.#floats.subarray(at / 4, at / 4 + count));
  }
}
