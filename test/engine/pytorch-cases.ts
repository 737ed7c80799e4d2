/** PyTorch's own numbers: see test/fixtures/README.md. */
import { readFileSync } from "node:fs";
import type { Padding } from "../../src/engine/index.ts";

interface Layer {
  readonly weights: number[];
  readonly bias: number[] | null;
  readonly shape: number[];
  readonly output: number[];
}

export interface Case {
  readonly id: string;
  readonly input: { channels: number; height: number; width: number; data: number[] };
  readonly kernelSize: number;
  readonly stride: number;
  readonly padding: Padding;
  readonly dilation: number;
  readonly depthMultiplier: number;
  readonly filters: number;
  readonly bias: boolean;
  readonly standard: Layer;
  readonly depthwise: Layer;
  readonly pointwise: Layer;
}

const fixture = new URL("../fixtures/pytorch-cases.json", import.meta.url);
export const { cases } = JSON.parse(readFileSync(fixture, "utf8")) as { cases: Case[] };
