/** The whole benchmark: the shapes, the blocks, the growth and the ceiling; the shapes and blocks with SIMD. */
import os from "node:os";
import { blockCost } from "../../src/engine/index.ts";
import { scalarCeiling } from "./ceiling.ts";
import type { Contender, Peer } from "./contender.ts";
import { engine } from "./engine.ts";
import type { Figures, Growth, LayerFigures, SimdFigures } from "./figures.ts";
import { BLOCKS, GROWTH, SHAPES, titleOf } from "./layers.ts";
import type { Layer } from "./layers.ts";
import { measureLayer } from "./measure.ts";
import { simdEngine, simdPeak } from "./simd.ts";
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

type Say = (what: string) => void;

async function measureEach(
  layers: readonly Layer[],
  peers: readonly Peer[],
  effort: Effort,
  say: Say,
  ours: Contender,
): Promise<LayerFigures[]> {
  const figures = [];
  for (const layer of layers) {
    say(`${titleOf(layer)}: ${ours.name}`);
    figures.push(await measureLayer(layer, peers, effort, ours));
  }
  return figures;
}

/** The plain engine takes turns with the others, too: then its times stand in the same minute. */
async function measureSimd(peers: readonly Peer[], effort: Effort, say: Say): Promise<SimdFigures> {
  const ours = await simdEngine();
  const plain: Peer = {
    ...engine,
    name: "in TypeScript",
    targets: { standard: {}, separable: {} },
  };
  const before = await simdPeak();
  const shapes = await measureEach(SHAPES, [...peers, plain], effort, say, ours);
  const blocks = await measureEach(BLOCKS, [], effort, say, ours);
  return { peak: Math.max(before, await simdPeak()), shapes, blocks };
}

/**
 * Measures everything, one layer after the other.
 * @param wasmPeers stand beside the engine with SIMD
 * @param say is told what is being measured
 * @throws Error when a peer computes something else than the engine
 */
export async function measureAll(
  peers: readonly Peer[],
  wasmPeers: readonly Peer[],
  effort: Effort,
  say: Say,
): Promise<Figures> {
  const shapes = await measureEach(SHAPES, peers, effort, say, engine);
  const blocks = await measureEach(BLOCKS, [], effort, say, engine);
  say("the growth of cost");
  const growth = await measureGrowth(effort);
  const ceiling = scalarCeiling();
  const simd = await measureSimd(wasmPeers, effort, say);
  return {
    machine: { processor: processor(), node: process.versions.node },
    effort,
    ceiling,
    shapes,
    blocks,
    growth,
    simd,
  };
}
