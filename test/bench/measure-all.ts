/** The whole benchmark: the shapes, the blocks, the growth and the ceiling. */
import os from "node:os";
import { blockCost } from "../../src/engine/index.ts";
import { scalarCeiling } from "./ceiling.ts";
import type { Peer } from "./contender.ts";
import { engine } from "./engine.ts";
import type { Figures, Growth } from "./figures.ts";
import { BLOCKS, GROWTH, SHAPES, titleOf } from "./layers.ts";
import type { Layer } from "./layers.ts";
import { measureLayer } from "./measure.ts";
import { logLogSlope } from "./stats.ts";
import { taskOf } from "./task.ts";
import { timeInTurns } from "./turns.ts";
import type { Effort } from "./turns.ts";

/** Milliseconds: a small layer repeats in its turn, or seven rounds would be seven values. */
const GROWTH_TURN = 20;

/** The processor's family, without its clock and trade marks. */
function processor(): string {
  const model = os.cpus()[0]?.model ?? "unknown";
  return model
    .replace(/\((R|TM)\)|\b(CPU|Processor)\b|@.*/gi, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** All layers in turns: else a machine that changes its pace half-way would bend the slope. */
async function measureGrowth(effort: Effort): Promise<Growth> {
  const prepared = await Promise.all(GROWTH.map(async ({ spec }) => engine.prepare(taskOf(spec))));
  const times = await timeInTurns(
    prepared.map(({ standard }) => standard),
    effort,
    GROWTH_TURN,
  );
  const layers = GROWTH.map((layer, i) => ({
    title: titleOf(layer),
    multiplications: blockCost(layer.spec, { bias: false }).standard.multiplications,
    time: times[i],
  }));
  const slope = logLogSlope(
    layers.map(({ multiplications, time }) => [multiplications, time.median]),
  );
  return { layers, slope };
}

/**
 * Measures everything, one layer after the other.
 * @param say is told what is being measured
 * @throws Error when a peer computes something else than the engine
 */
export async function measureAll(
  peers: readonly Peer[],
  effort: Effort,
  say: (what: string) => void,
): Promise<Figures> {
  const measureEach = async (layers: readonly Layer[], beside: readonly Peer[]) => {
    const figures = [];
    for (const layer of layers) {
      say(titleOf(layer));
      figures.push(await measureLayer(layer, beside, effort));
    }
    return figures;
  };
  const shapes = await measureEach(SHAPES, peers);
  const blocks = await measureEach(BLOCKS, []);
  say("the growth of cost");
  const growth = await measureGrowth(effort);
  return {
    machine: { processor: processor(), node: process.versions.node },
    effort,
    ceiling: scalarCeiling(),
    shapes,
    blocks,
    growth,
  };
}
