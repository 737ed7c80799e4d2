/** What a question can be asked of: a state of the lab, as a link says it. */
import type { DataParams, Edits, LayerParams } from "../params/index.ts";
import type { Pace, TimeAddress } from "../timeline/index.ts";
import type { Level } from "./types.ts";

export interface QuestionState {
  readonly layer: LayerParams;
  readonly data: DataParams;
  readonly edits?: Edits;
  readonly time: TimeAddress;
  /** Absent: explain. In a race the lanes are at different values, and no value can be asked for. */
  readonly pace?: Pace;
}

/** Longer numbers nobody types, and the form refuses them. */
export const MOST_DIGITS = 9;

/** What a question about this layer asks one to know. */
export function levelOf({ stride, padding, dilation, multiplier }: LayerParams): Level {
  if (multiplier > 1 || dilation > 1) return 3;
  return stride > 1 || (padding !== "valid" && padding !== 0) ? 2 : 1;
}

/** A short name of the state, so that questions of one seed about two states are told apart. */
export function nameOf({ layer, data, edits = {}, time, pace = "explain" }: QuestionState): string {
  const edited = Object.entries(edits).map(([target, values]) => [target, [...values]]);
  return hashOf(JSON.stringify([layer, data, edited, time, pace]));
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): string {
  const OFFSET = 0x811c9dc5;
  const PRIME = 0x01000193;
  let hash = OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return (hash >>> 0).toString(36);
}
