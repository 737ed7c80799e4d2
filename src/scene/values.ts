/** What the maps show: planes of numbers and the value at the ends of their ramp. */
import { channelMaps, type Run, type Tensor3 } from "../engine/index.ts";

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

const domainsOfRun = new WeakMap<Run, Domains>();

/**
 * Symmetric ends (±) of every ramp, the same for a run's whole life so that colours can be compared. Small integers span
 * their range; other data ends at its usual reach, so that one peak leaves colour to the rest.
 */
export function domainsOf(run: Run): Domains {
  const known = domainsOfRun.get(run);
  if (known) return known;
  const { extents } = run;
  const alone = Math.max(extents.depthwise.usual, extents.alone.usual);
  const output = Math.max(extents.standard.usual, extents.separable.usual);
  const made: Domains = {
    input: extents.input.largest || 1,
    alone: alone || 1,
    output: output || 1,
    kernel: Math.max(extents.standardWeights.largest, extents.depthwiseWeights.largest) || 1,
    weight: extents.pointwiseWeights.largest || 1,
    clipped:
      Math.max(extents.standard.largest, extents.separable.largest) > output ||
      extents.depthwise.largest > alone,
  };
  domainsOfRun.set(run, made);
  return made;
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
