/** States and checks that the store's tests share. */
import { expect } from "vitest";
import {
  initialState,
  reduce,
  timelineOf,
  type Command,
  type LabState,
} from "../../src/store/index.ts";
import { parseLink } from "../../src/params/index.ts";
import { addressOf, segmentOf } from "../../src/timeline/index.ts";

/** The state a link starts with. */
export function stateOf(query = "", hash = ""): LabState {
  return initialState(parseLink(query, hash));
}

export function after(state: LabState, ...commands: readonly Command[]): LabState {
  return commands.reduce(reduce, state);
}

/** What undo and redo must bring back. */
export function work({ params, edits, ownPhoto }: LabState) {
  return { layer: params.layer, data: params.data, edits, ownPhoto };
}

export function placeOf(state: LabState) {
  return addressOf(timelineOf(state), state.head.step);
}

export function segmentAt(state: LabState) {
  return segmentOf(timelineOf(state), state.head.step);
}

export function expectHeadInside(state: LabState): void {
  const { step, u } = state.head;
  expect(Number.isInteger(step) && step >= 0 && step < timelineOf(state).steps).toBe(true);
  expect(u >= 0 && u < 1).toBe(true);
}
