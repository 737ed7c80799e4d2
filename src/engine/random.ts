/** Seeded randomness: one independent stream per tensor. */
import type { Steps } from "./steps.ts";

/** A stream of numbers in 0 ≤ u < 1. */
export type Stream = () => number;

/** FNV-1a: a 32-bit hash of a text. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * The stream of one tensor under one seed (mulberry32). Tensors do not share a stream and are
 * filled in row-major order, so another filter count leaves the input, the depthwise kernels and
 * the first filters as they were.
 */
export function streamOf(seed: number, tensor: string): Stream {
  let state = hash(`${seed}/${tensor}`);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values drawn in one slice: about 2 ms. */
const SLICE = 1 << 18;

type Fill = (out: Float32Array, from: number, to: number) => void;

function* filled(length: number, fill: Fill): Steps<Float32Array> {
  const out = new Float32Array(length);
  for (let from = 0; from < length; from += SLICE) {
    fill(out, from, Math.min(length, from + SLICE));
    yield 0;
  }
  return out;
}

/** Whole numbers from low to high, both included. */
export function wholes(
  length: number,
  low: number,
  high: number,
  next: Stream,
): Steps<Float32Array> {
  return filled(length, (out, from, to) => {
    for (let i = from; i < to; i++) out[i] = low + Math.floor(next() * (high - low + 1));
  });
}

/** Uniform in −limit … limit. */
export function uniforms(length: number, limit: number, next: Stream): Steps<Float32Array> {
  return filled(length, (out, from, to) => {
    for (let i = from; i < to; i++) out[i] = (2 * next() - 1) * limit;
  });
}
