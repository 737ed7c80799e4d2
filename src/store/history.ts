/** Undo and redo of layer, data and edits. */
import { countEdits, NO_EDITS, sameEdits, sameGroup } from "../params/index.ts";
import { withoutNotices } from "./notices.ts";
import { atSameAddress } from "./playback.ts";
import type { LabState, Snapshot } from "./types.ts";

export const MOST_UNDO_STEPS = 200;

/**
 * Copies of layer, data and edits, not the live objects: computed runs are cached by the identity of layer, data and edits, and two hundred
 * remembered runs would not fit in memory.
 */
function snapshotOf({ params, edits, ownPhoto }: LabState): Snapshot {
  return {
    layer: { ...params.layer },
    data: { ...params.data },
    edits: countEdits(edits) === 0 ? NO_EDITS : { ...edits },
    ownPhoto,
  };
}

/** Remembers `before` as one undo step, unless `after` goes on with the same gesture. */
export function remember(before: LabState, after: LabState, gesture: string | null): LabState {
  if (gesture !== null && gesture === before.gesture) return after;
  const past = [...before.past, snapshotOf(before)].slice(-MOST_UNDO_STEPS);
  return { ...after, past, future: [], gesture };
}

/** Between the two lies a step: a change that Undo takes back, or an Undo or Redo. Within a drag there is one, at its start. */
export function isNewStep(state: LabState, before: LabState): boolean {
  // Nothing else makes a new list of what can be redone.
  return state.future !== before.future;
}

export function undo(state: LabState): LabState {
  const target = state.past.at(-1);
  if (target === undefined) return state;
  return restore(state, target, state.past.slice(0, -1), [snapshotOf(state), ...state.future]);
}

export function redo(state: LabState): LabState {
  const target = state.future[0];
  if (target === undefined) return state;
  return restore(state, target, [...state.past, snapshotOf(state)], state.future.slice(1));
}

function restore(
  state: LabState,
  target: Snapshot,
  past: readonly Snapshot[],
  future: readonly Snapshot[],
): LabState {
  const { params } = state;
  // What is already so keeps its identity, and with it everything computed from it.
  const layer = sameGroup(params.layer, target.layer) ? params.layer : target.layer;
  const isSamePhoto = state.ownPhoto === target.ownPhoto;
  const isSameData = isSamePhoto && sameGroup(params.data, target.data);
  const data = isSameData ? params.data : target.data;
  const edits = sameEdits(state.edits, target.edits) ? state.edits : target.edits;
  const restored: LabState = {
    ...state,
    params: { ...params, layer, data },
    edits,
    ownPhoto: target.ownPhoto,
    past,
    future,
    gesture: null,
    // Notices speak of the settings that have just been taken back.
    notices: withoutNotices(state.notices, [
      ...Object.keys(layer),
      ...Object.keys(data),
      "edits",
      "photo",
    ]),
  };
  return atSameAddress(state, restored);
}
