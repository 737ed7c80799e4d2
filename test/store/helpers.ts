/** States and checks that the store's tests share. */
import { expect } from "vitest";
import { finish, recipeSteps } from "../../src/engine/index.ts";
import {
  initialState,
  reduce,
  timelineOf,
  wantedOf,
  type Command,
  type LabState,
} from "../../src/store/index.ts";
import { parseLink } from "../../src/params/packed-link.ts";
import { addressOf, segmentOf } from "../../src/timeline/index.ts";

/** The state a link starts with. */
export function stateOf(query = "", hash = ""): LabState {
  return initialState(parseLink(query, hash));
}

export function after(state: LabState, ...commands: readonly Command[]): LabState {
  return commands.reduce(reduce, state);
}

/** The state once the run that it waits for has come. */
export function computed(state: LabState): LabState {
  const recipe = wantedOf(state);
  if (recipe === null) return state;
  return after(state, { type: "computed", recipe, values: finish(recipeSteps(recipe)) });
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
