/** Commands that write a person's own numbers over the seed's. */
import {
  EDIT_LIMIT,
  EDIT_TARGETS,
  editSize,
  editValue,
  quote,
  NO_EDITS,
  withEdit,
  type EditTarget,
  type Notice,
} from "../params/index.ts";
import { remember } from "./history.ts";
import { withNotice, withoutNotices } from "./notices.ts";
import { runOf } from "./selectors.ts";
import type { LabState } from "./types.ts";

export interface Edit {
  readonly target: EditTarget;
  readonly index: number;
  readonly value: number | null;
  readonly typed?: string;
}

export function applyEdit(state: LabState, edit: Edit, gesture: string | null): LabState {
  const notice = whyNot(state, edit);
  if (notice !== null) return { ...state, notices: withNotice(state.notices, notice) };
  const edits = withEdit(state.edits, edit.target, edit.index, editValue(edit.value));
  const notices = withoutNotices(state.notices, ["edits"]);
  if (edits === state.edits) return notices === state.notices ? state : { ...state, notices };
  return remember(state, { ...state, edits, notices }, gesture);
}

/** As the value's own field writes it: a float32 needs no more digits for a person. */
const DIGITS = 6;

function keptAt(state: LabState, target: EditTarget, index: number): string {
  const run = runOf(state);
  const value = (target === "input" ? run?.input.data : run?.weights[target])?.[index];
  return value === undefined ? "it" : String(Number(value.toPrecision(DIGITS))).replace("-", "−");
}

function whyNot(state: LabState, edit: Edit): Notice | null {
  const { target, index, value } = edit;
  const refuse = (rule: string, kept = "it"): Notice => ({
    path: "edits",
    message: `${rule}; keeping ${kept}`,
  });
  if (!EDIT_TARGETS.includes(target)) return refuse("this tensor can not be edited");
  const size = editSize(state.params.layer, target);
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    return refuse(`${target} has ${size} values and none at ${index}`);
  }
  if (value !== null && editValue(value) === null) {
    const limit = EDIT_LIMIT.toLocaleString("en-US");
    const typed = quote(edit.typed ?? value);
    const named = typed === "(nothing)" ? "Nothing" : `“${typed}”`;
    const kept = keptAt(state, target, index);
    return refuse(`${named} is not a number from −${limit} to ${limit}`, kept);
  }
  return null;
}

export function clearEdits(state: LabState, gesture: string | null): LabState {
  if (state.edits === NO_EDITS) return state;
  const notices = withoutNotices(state.notices, ["edits"]);
  return remember(state, { ...state, edits: NO_EDITS, notices }, gesture);
}
