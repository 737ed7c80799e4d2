/** Commands that change layer, data, time and view: a bad value leaves the state, but for one notice. */
import {
  changeData,
  changeLayer,
  changeTime,
  changeView,
  countEdits,
  fitEdits,
  pinFault,
  sameEdits,
  type Change,
  type Edits,
  type LayerParams,
  type Notice,
  type RawValues,
} from "../params/index.ts";
import type { InputKind, PackagedPhoto, Photo } from "../engine/index.ts";
import { remember } from "./history.ts";
import { withNotice, withoutNotices } from "./notices.ts";
import { atSameAddress } from "./playback.ts";
import type { LabState } from "./types.ts";

export function setLayer(state: LabState, raw: RawValues, gesture: string | null): LabState {
  const current = state.params.layer;
  const change = changeLayer(current, raw);
  return settle(state, change, current, (own, layer) => {
    // What was refused before spoke of a layer that is no more.
    const notices = withoutNotices(own.notices, [...Object.keys(layer), "layer"]);
    const cleared = { ...own, notices };
    const from = fitBase(state, gesture);
    const edits = fitEdits(from.edits, from.layer, layer);
    const dropped = countEdits(from.edits) - countEdits(edits);
    const changed: LabState = {
      ...cleared,
      params: { ...cleared.params, layer },
      edits,
      notices: droppedNotice(cleared.notices, dropped, edits !== state.edits),
    };
    return remember(state, atSameAddress(state, changed), gesture);
  });
}

/** Within one drag edits are judged from where the drag began: a kernel of 3 → 5 → 3 drops nothing. */
function fitBase(
  { params, edits, past, gesture: open }: LabState,
  gesture: string | null,
): { readonly layer: LayerParams; readonly edits: Edits } {
  const began = gesture !== null && gesture === open ? past.at(-1) : undefined;
  const isOnlyLayer =
    began !== undefined && sameEdits(edits, fitEdits(began.edits, began.layer, params.layer));
  return isOnlyLayer ? began : { layer: params.layer, edits };
}

function droppedNotice(
  notices: readonly Notice[],
  dropped: number,
  isNew: boolean,
): readonly Notice[] {
  if (!isNew) return notices;
  if (dropped === 0) return withoutNotices(notices, ["edits"]);
  const values = dropped === 1 ? "1 edited value was" : `${dropped} edited values were`;
  return withNotice(notices, {
    path: "edits",
    message: `${values} dropped with the tensors whose shape changed; Undo brings them back`,
  });
}

export function setData(state: LabState, raw: RawValues, gesture: string | null): LabState {
  const change = changeData(state.params.data, raw, state.ownPhoto !== null);
  return settle(state, change, state.params.data, (cleared, data) =>
    remember(state, { ...cleared, params: { ...cleared.params, data } }, gesture),
  );
}

/** All or nothing, and one undo step: a refused layer leaves the input as it was. */
export function choosePhoto(
  state: LabState,
  photo: PackagedPhoto | Photo,
  raw: RawValues,
): LabState {
  if (!changeLayer(state.params.layer, raw).ok) return setLayer(state, raw, null);
  const gesture = "choosePhoto";
  const sized = setLayer({ ...state, gesture: null }, raw, gesture);
  const notices = withoutNotices(sized.notices, ["input", "photo"]);
  const [input, ownPhoto]: [InputKind, Photo | null] =
    typeof photo === "string" ? [photo, state.ownPhoto] : ["own", photo];
  if (input === state.params.data.input && ownPhoto === state.ownPhoto) {
    return { ...sized, notices, gesture: null };
  }
  // New data even when it says the same: what was computed from an earlier photo hangs on the old one.
  const data = { ...sized.params.data, input };
  const chosen: LabState = { ...sized, params: { ...sized.params, data }, ownPhoto, notices };
  return { ...remember(sized, chosen, gesture), gesture: null };
}

export function setTime(state: LabState, raw: RawValues): LabState {
  const change = changeTime(state.params.time, raw);
  return settle(state, change, state.params.time, (cleared, time) =>
    atSameAddress(state, { ...cleared, params: { ...cleared.params, time } }),
  );
}

export function setView(state: LabState, raw: RawValues): LabState {
  const { layer, view: current } = state.params;
  const change = changeView(current, raw);
  const fault = change.ok ? pinFault(change.value.pin, layer, current.pin) : null;
  if (fault !== null) return { ...state, notices: withNotice(state.notices, fault) };
  return settle(state, change, current, (cleared, view) => ({
    ...cleared,
    params: { ...cleared.params, view },
  }));
}

/** A refused change gives its notice; an accepted one clears the notices of its fields, then applies. */
function settle<T extends object>(
  state: LabState,
  change: Change<T>,
  current: T,
  apply: (cleared: LabState, value: T) => LabState,
): LabState {
  if (!change.ok) return { ...state, notices: withNotice(state.notices, change.notice) };
  const notices = withoutNotices(state.notices, change.asked);
  const cleared = notices === state.notices ? state : { ...state, notices };
  return change.value === current ? cleared : apply(cleared, change.value);
}
