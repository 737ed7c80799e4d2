/** What the maps show: planes of numbers and the value at the ends of their ramp. */
import { channelMaps, type Run, type Tensor3 } from "../engine/index.ts";
import { FOCUS_CHANNELS } from "./layout/options.ts";

export interface Domains {
  readonly input: number;
  /** Shared by both lanes' "each channel alone" maps, so that they can be compared. */
  readonly alone: number;
  /** Shared by both lanes' output maps. */
  readonly output: number;
  readonly kernel: number;
  readonly weight: number;
  /** Some output or intermediate value lies beyond its domain and is painted like the end. */
  readonly clipped: boolean;
}

/** Enough values for a stable percentile, few enough for one frame. */
const SAMPLE = 1 << 14;

/** Small integers span their range; other data ends at this share of |value|, so one peak leaves colour to the rest. */
const SHARE = 0.98;

const domainsOfRun = new WeakMap<Run, Domains>();

/** Symmetric ends (±) of every ramp, the same for a run's whole life so that colours can be compared. */
export function domainsOf(run: Run): Domains {
  const known = domainsOfRun.get(run);
  if (known) return known;
  const alone = Math.max(
    magnitude(run.depthwise.data),
    magnitude(aloneMaps(run, 0, 0, visible(run)).data),
  );
  const output = Math.max(magnitude(run.standard.data), magnitude(run.separable.data));
  const made: Domains = {
    input: largest(run.input.data) || 1,
    alone: alone || 1,
    output: output || 1,
    kernel: Math.max(largest(run.weights.standard), largest(run.weights.depthwise)) || 1,
    weight: largest(run.weights.pointwise) || 1,
    clipped:
      Math.max(largest(run.standard.data), largest(run.separable.data)) > output ||
      largest(run.depthwise.data) > alone,
  };
  domainsOfRun.set(run, made);
  return made;
}

const visible = (run: Run): number => Math.min(FOCUS_CHANNELS, run.geometry.inChannels);

function largest(data: Float32Array): number {
  let most = 0;
  for (const value of data) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}

function magnitude(data: Float32Array): number {
  const stride = Math.max(1, Math.floor(data.length / SAMPLE));
  const sample: number[] = [];
  for (let i = 0; i < data.length; i += stride) sample.push(Math.abs(data[i]));
  sample.sort((a, b) => a - b);
  return sample[Math.min(sample.length - 1, Math.floor(sample.length * SHARE))] ?? 0;
}

interface AloneCache {
  readonly key: string;
  readonly maps: Tensor3;
}
const aloneOfRun = new WeakMap<Run, AloneCache>();

/**
 * The standard lane's "each channel alone" for one filter: what each of its kernels makes of its channel before the
 * sum. Shape [count, outHeight, outWidth] for input channels first … first + count - 1; no bias.
 */
export function aloneMaps(run: Run, filter: number, first: number, count: number): Tensor3 {
  const key = `${filter}/${first}/${count}`;
  const known = aloneOfRun.get(run);
  if (known?.key === key) return known.maps;
  const maps = channelMaps(run, filter, first, count);
  aloneOfRun.set(run, { key, maps });
  return maps;
}
