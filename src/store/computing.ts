/** Runs that are computed away from the page: how far they are, how they arrive, and what stays when one fails. */
import { runOfValues, type Recipe, type RunValues } from "../engine/index.ts";
import { DEFAULTS, NO_EDITS, sameEdits, sameGroup } from "../params/index.ts";
import { withNotice, withoutNotices } from "./notices.ts";
import { atSameAddress } from "./playback.ts";
import { geometryOf, isReady, recipeOf, wantedOf } from "./selectors.ts";
import type { LabState, Snapshot } from "./types.ts";

export function computing(state: LabState, recipe: Recipe, done: number): LabState {
  if (recipe !== recipeOf(state)) return state;
  if (state.work?.recipe === recipe && state.work.done === done) return state;
  return { ...state, work: { recipe, done } };
}

/** A result that comes too late is dropped, and so is one that nobody waits for. */
export function computed(state: LabState, recipe: Recipe, values: RunValues): LabState {
  if (recipe !== wantedOf(state)) return state;
  const run = runOfValues(geometryOf(state), values);
  const notices = withoutNotices(state.notices, [NOTICE]);
  return { ...state, computed: { recipe, run }, work: null, notices };
}

const NOTICE = "layer";
const WORKED_EXAMPLE: Snapshot = {
  layer: DEFAULTS.layer,
  data: DEFAULTS.data,
  edits: NO_EDITS,
  ownPhoto: null,
};

/** No undo step: going back to what could not be computed would only fail again. */
export function computeFailed(state: LabState, recipe: Recipe, reason: string): LabState {
  if (recipe !== recipeOf(state)) return state;
  const { inHeight, inWidth, inChannels, outChannels, kernelSize } = recipe.spec;
  const layer = `layer ${inHeight}×${inWidth}×${inChannels} with ${outChannels} filters of ${kernelSize}×${kernelSize}`;
  const consequence = state.good ? "keeping the last good one" : "using the worked example";
  const message = `${layer} could not be computed (${reason}); ${consequence}`;
  const target = state.good ?? WORKED_EXAMPLE;
  const back: LabState = {
    ...state,
    params: { ...state.params, layer: target.layer, data: target.data },
    edits: target.edits,
    ownPhoto: target.ownPhoto ?? state.ownPhoto,
    past: withoutLast(state.past, target),
    gesture: null,
    work: null,
    notices: withNotice(state.notices, { path: NOTICE, message }),
  };
  return atSameAddress(state, back);
}

function withoutLast(past: readonly Snapshot[], same: Snapshot): readonly Snapshot[] {
  const last = past.at(-1);
  if (last === undefined) return past;
  const isSame =
    sameGroup(last.layer, same.layer) &&
    sameGroup(last.data, same.data) &&
    sameEdits(last.edits, same.edits);
  return isSame ? past.slice(0, -1) : past;
}

/** Notes what there is a run of, and forgets a large run that is no longer shown. */
export function settle(state: LabState): LabState {
  const { good, edits, ownPhoto } = state;
  const { layer, data } = state.params;
  const isNoted =
    good?.layer === layer &&
    good.data === data &&
    good.edits === edits &&
    good.ownPhoto === ownPhoto;
  if (isNoted || !isReady(state)) return state;
  const isShown = state.computed?.recipe === recipeOf(state);
  return {
    ...state,
    good: { layer, data, edits, ownPhoto },
    computed: isShown ? state.computed : null,
    work: null,
  };
}
