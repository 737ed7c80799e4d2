/** A lab's first state, a whole link loaded over another, and photos as they arrive. */
import { DEFAULTS, NO_EDITS, sameEdits, sameGroup, type ParsedLink } from "../params/index.ts";
import type { PackagedPhoto, Photo } from "../engine/index.ts";
import { settle } from "./computing.ts";
import { withKnownPin } from "./inspecting.ts";
import { remember } from "./history.ts";
import { withNotice, withoutNotices } from "./notices.ts";
import { headOf } from "./playback.ts";
import { timelineOf } from "./selectors.ts";
import type { LabState } from "./types.ts";

const NO_LINK: ParsedLink = { params: DEFAULTS, edits: NO_EDITS, anchor: "", notices: [] };

/** The worked example at its start, or what a link says. */
export function initialState(link: ParsedLink = NO_LINK): LabState {
  const state: LabState = {
    params: link.params,
    edits: link.edits,
    photos: {},
    ownPhoto: null,
    head: { step: 0, u: 0 },
    playing: link.params.time.play,
    notices: link.notices,
    past: [],
    future: [],
    gesture: null,
    look: null,
    computed: null,
    work: null,
    good: null,
  };
  const head = headOf(timelineOf(state), link.params.time.time);
  return settle(withKnownPin({ ...state, head }));
}

/** Replaces everything but the packaged photos; Undo brings layer, data and edits back. */
export function load(state: LabState, link: ParsedLink, ownPhoto: Photo | null): LabState {
  const { past, future, photos, computed, good } = state;
  const isSamePhoto = ownPhoto === state.ownPhoto;
  // What is already so keeps its identity, and with it everything computed from it.
  const layer = sameGroup(state.params.layer, link.params.layer)
    ? state.params.layer
    : link.params.layer;
  const isSameData = isSamePhoto && sameGroup(state.params.data, link.params.data);
  const data = isSameData ? state.params.data : link.params.data;
  const edits = sameEdits(state.edits, link.edits) ? state.edits : link.edits;
  const params = { ...link.params, layer, data };
  const kept = { past, future, photos, ownPhoto, computed, good };
  const loaded: LabState = { ...initialState({ ...link, params, edits }), ...kept };
  const isSame = layer === state.params.layer && isSameData && edits === state.edits;
  return isSame ? loaded : remember(state, loaded, null);
}

export function photoLoaded(state: LabState, name: PackagedPhoto, photo: Photo): LabState {
  const isKnown = state.photos[name] === photo;
  const photos = isKnown ? state.photos : { ...state.photos, [name]: photo };
  return { ...state, photos, notices: withoutNotices(state.notices, ["photo"]) };
}

/** No undo step: taking it back would only ask for the missing photo again. */
export function photoFailed(state: LabState, name: PackagedPhoto, reason: string): LabState {
  const { params } = state;
  if (params.data.input !== name || state.photos[name] !== undefined) return state;
  const input = DEFAULTS.data.input;
  const message = `The photo “${name}” could not be loaded (${reason}); small ${input} stand in for it. Choose it again to try once more.`;
  return {
    ...state,
    params: { ...params, data: { ...params.data, input } },
    notices: withNotice(state.notices, { path: "photo", message }),
  };
}
