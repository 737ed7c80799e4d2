/** Runs and timelines for scene tests, from the engine's own seeded data. */
import {
  type BlockSpec,
  generateInput,
  generateWeights,
  requireGeometry,
  runBlock,
} from "../../src/engine/index.ts";
import { buildTimeline } from "../../src/timeline/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";

export function labOf(changes: Partial<BlockSpec> = {}) {
  const geometry = requireGeometry({ ...WORKED_EXAMPLE, ...changes });
  const input = generateInput("integers", geometry, 1);
  const weights = generateWeights("integers", geometry, 1, false);
  return { run: runBlock(geometry, input, weights), timeline: buildTimeline(geometry, "explain") };
}
