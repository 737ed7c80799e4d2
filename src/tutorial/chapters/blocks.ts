/** What chapters are written with. */
import type { Beat, Block, Cue } from "./types.ts";

export const text = (words: string): Block => ({ kind: "text", text: words });
export const formula = (name: Extract<Block, { kind: "formula" }>["formula"]): Block => ({
  kind: "formula",
  formula: name,
});
export const beat = (id: string, cue: Cue, ...blocks: Block[]): Beat => ({ id, cue, blocks });
