/** Commands of a presentation, and where the stage stands. */
import type { PresenterCommand } from "../../../src/classroom/present/types.ts";
import { parseLink } from "../../../src/params/packed-link.ts";
import { initialState } from "../../../src/store/index.ts";
import type { Lab } from "../../../src/store/index.ts";
import { LESSON } from "./lessons.ts";

export const OPEN: Extract<PresenterCommand, { type: "open" }> = {
  type: "open",
  lesson: LESSON,
  stop: 0,
  now: 1,
};
export const NEXT: PresenterCommand = { type: "next", now: 2 };
export const PREVIOUS: PresenterCommand = { type: "previous", now: 3 };
export const go = (to: number): PresenterCommand => ({ type: "go", to, now: 2 });

const restOf = (stop: number) => initialState(parseLink(LESSON.stops[stop]?.link ?? "", ""));
export const placeNow = ({ store }: Lab) => {
  const { params, head } = store.getState();
  return { layer: params.layer, head };
};
export const placeOf = (stop: number) => {
  const { params, head } = restOf(stop);
  return { layer: params.layer, head };
};
