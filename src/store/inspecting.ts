/** The cell a person looks at (pointer or arrow keys) and the one that is pinned, which stays and is in the link. */
import { hasCell, type Cell } from "../engine/index.ts";
import { formatCell, parseCell } from "../params/index.ts";
import { withNotice } from "./notices.ts";
import { geometryOf } from "./selectors.ts";
import type { LabState } from "./types.ts";

const sameCell = (a: Cell | null, b: Cell | null): boolean =>
  a === b || (a !== null && b !== null && formatCell(a) === formatCell(b));

/** A cell that the layer does not have is ignored. */
export function look(state: LabState, cell: Cell | null): LabState {
  if (sameCell(cell, state.look)) return state;
  if (cell !== null && !hasCell(geometryOf(state), cell)) return state;
  return { ...state, look: cell };
}

export function pin(state: LabState, cell: Cell | null): LabState {
  if (cell !== null && !hasCell(geometryOf(state), cell)) return state;
  const text = cell === null ? "" : formatCell(cell);
  if (text === state.params.view.pin) return state;
  const { params } = state;
  return { ...state, params: { ...params, view: { ...params.view, pin: text } } };
}

/** After a change of the layer: nobody looks at a cell of the old one, and a pin stays where its cell does. */
export function withLivingCells(before: LabState, after: LabState): LabState {
  if (after.params.layer === before.params.layer) return after;
  const still = after.look === null ? after : { ...after, look: null };
  const pinned = parseCell(still.params.view.pin);
  return pinned === null || hasCell(geometryOf(still), pinned) ? still : pin(still, null);
}

/** A link's pin that its layer does not have is named and let go. */
export function withKnownPin(state: LabState): LabState {
  const text = state.params.view.pin;
  const pinned = parseCell(text);
  if (pinned === null || hasCell(geometryOf(state), pinned)) return state;
  const message = `pin=${text} is not in this layer; using none`;
  return { ...pin(state, null), notices: withNotice(state.notices, { path: "pin", message }) };
}
