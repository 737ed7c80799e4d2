/** One layer -> its figures: the engine and its peers in turns, after a proof that they compute the same. */
import { blockCost } from "../../src/engine/index.ts";
import { channelsFirst, largestDifference, toleranceOf } from "./agree.ts";
import { WAYS } from "./contender.ts";
import type { Contender, Peer, Prepared, Task, Way } from "./contender.ts";
import { engine } from "./engine.ts";
import type { LayerFigures, Saving, WayFigures } from "./figures.ts";
import { titleOf } from "./layers.ts";
import type { Layer } from "./layers.ts";
import { taskOf } from "./task.ts";
import { timeInTurns } from "./turns.ts";
import type { Effort } from "./turns.ts";

async function resultOf(prepared: Prepared, way: Way, channels: number) {
  return channelsFirst(await prepared[way](), prepared.layout, channels);
}

/**
 * How far each peer's result lies from the engine's, peer by peer.
 * @throws Error when one lies too far
 */
async function agreements(
  { geometry }: Task,
  way: Way,
  [ours, ...theirs]: readonly Prepared[],
  peers: readonly Peer[],
) {
  const tolerance = toleranceOf(geometry, way);
  const wanted = await resultOf(ours, way, geometry.outChannels);
  const found = [];
  for (const [i, prepared] of theirs.entries()) {
    const result = await resultOf(prepared, way, geometry.outChannels);
    const difference = largestDifference(wanted, result);
    if (difference > tolerance) {
      const apart = `by ${difference.toPrecision(2)} where ${tolerance.toPrecision(2)} is allowed`;
      throw new Error(`${peers[i].name} and the engine differ in the ${way} result ${apart}.`);
    }
    found.push({ difference, tolerance });
  }
  return found;
}

/** Milliseconds and multiplications of both ways -> what the separable one saves. */
export function savingOf(standard: WayFigures, separable: WayFigures): Saving {
  const fewer = standard.multiplications / separable.multiplications;
  const faster = standard.engine.median / separable.engine.median;
  return { fewer, faster, share: faster / fewer };
}

/**
 * Measures the engine (in TypeScript unless told otherwise) and each peer on one layer, both ways.
 * @throws Error when a peer computes something else than the engine
 */
export async function measureLayer(
  layer: Layer,
  peers: readonly Peer[],
  effort: Effort,
  ours: Contender = engine,
): Promise<LayerFigures> {
  const task = taskOf(layer.spec);
  const prepared = await Promise.all([ours, ...peers].map(async (each) => each.prepare(task)));
  const agreed = {
    standard: await agreements(task, "standard", prepared, peers),
    separable: await agreements(task, "separable", prepared, peers),
  };
  const passes = WAYS.flatMap((way) => prepared.map((each) => each[way]));
  const times = await timeInTurns(passes, effort);
  for (const each of prepared) await each.dispose?.();

  const cost = blockCost(layer.spec, { bias: false });
  const figuresOf = (way: Way): WayFigures => {
    const [time, ...others] = times.slice(WAYS.indexOf(way) * prepared.length);
    return {
      multiplications: cost[way].multiplications,
      engine: time,
      peers: peers.map(({ name, version, targets }, i) => ({
        name,
        version,
        time: others[i],
        ratio: others[i].median / time.median,
        target: targets[way][layer.name] ?? null,
        ...agreed[way][i],
      })),
    };
  };
  const [standard, separable] = WAYS.map(figuresOf);
  const saving = savingOf(standard, separable);
  return { name: layer.name, title: titleOf(layer), standard, separable, saving };
}
