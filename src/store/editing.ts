/** Commands that write a person's own numbers over the seed's. */
import {
  EDIT_LIMIT,
  EDIT_TARGETS,
  editSize,
  editValue,
  NO_EDITS,
  withEdit,
  type EditTarget,
  type Notice,
} from "../params/index.ts";
import { remember } from "./history.ts";
import { withNotice, withoutNotices } from "./notices.ts";
import type { LabState } from "./types.ts";

export interface Edit {
  readonly target: EditTarget;
  readonly index: number;
  readonly value: number | null;
}

export function applyEdit(state: LabState, edit: Edit, gesture: string | null): LabState {
  const notice = whyNot(state, edit);
  if (notice !== null) return { ...state, notices: withNotice(state.notices, notice) };
  const edits = withEdit(state.edits, edit.target, edit.index, editValue(edit.value));
  const notices = withoutNotices(state.notices, ["edits"]);
  if (edits === state.edits) return notices === state.notices ? state : { ...state, notices };
  return remember(state, { ...state, edits, notices }, gesture);
}

function whyNot(state: LabState, { target, index, value }: Edit): Notice | null {
  const refuse = (rule: string): Notice => ({ path: "edits", message: `${rule}; keeping it` });
  if (!EDIT_TARGETS.includes(target)) return refuse("this tensor can not be edited");
  const size = editSize(state.params.layer, target);
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    return refuse(`${target} has ${size} values and none at ${index}`);
  }
  if (value !== null && editValue(value) === null) {
    const limit = EDIT_LIMIT.toLocaleString("en-US");
    return refuse(`value=${String(value)} is not a number from −${limit} to ${limit}`);
  }
  return null;
}

export function clearEdits(state: LabState, gesture: string | null): LabState {
  if (state.edits === NO_EDITS) return state;
  const notices = withoutNotices(state.notices, ["edits"]);
  return remember(state, { ...state, edits: NO_EDITS, notices }, gesture);
}
