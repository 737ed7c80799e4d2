/** What a stop's link says: its layer, its data, its place, and where a motion that leads there may begin. */
import { DEFAULTS, writeLink } from "../../params/index.ts";
import type { ParsedLink } from "../../params/index.ts";
import type { QuestionState } from "../../quiz/index.ts";
import { linkedOf, openPageLink } from "../../stage/index.ts";
import { createLab, timelineOf } from "../../store/index.ts";
import type { LabState } from "../../store/index.ts";
import { addressOf, formatTime, parseTime, segmentOf } from "../../timeline/index.ts";
import { liesBefore, partsOfLink } from "../lesson/motion.ts";

export const readStopLink = (link: string): Promise<ParsedLink> =>
  openPageLink(...partsOfLink(link));

/** What the stage shows, as a stop has it: theme, speed and units stay the presenter's. */
export function writeStopLink(state: LabState): Promise<string> {
  const { params, edits } = linkedOf(state);
  const { time, pace } = params.time;
  const { lanes, pin } = params.view;
  const view = { ...DEFAULTS.view, lanes, pin };
  return writeLink({ ...params, time: { ...DEFAULTS.time, time, pace }, view }, edits);
}

/** The state that a stop shows. */
export const stateOf = (link: ParsedLink): LabState => createLab(link).store.getState();

/** "filters": where the segment of the state begins; null where the state is there itself. */
export function segmentStart(state: LabState): string | null {
  const { id } = segmentOf(timelineOf(state), state.head.step);
  return liesBefore({ segment: id }, state.params) ? id : null;
}

type FromFault = "notAnAddress" | "notBefore";

/** Why a motion to this state cannot begin there; null when it can. */
export function faultOfFrom(text: string, { params }: LabState): FromFault | null {
  const address = parseTime(text);
  if (address === null) return "notAnAddress";
  return liesBefore(address, params) ? null : "notBefore";
}

/** "filters.f40.y2.x2" */
export const placeOf = (state: LabState): string =>
  formatTime(addressOf(timelineOf(state), state.head.step));

/** Characters of a link that a page reads. */
export const MOST_READ = 8192;

/** What a question about the state knows of it. */
export function askedAt(state: LabState): QuestionState {
  const { layer, data } = state.params;
  return { layer, data, time: addressOf(timelineOf(state), state.head.step) };
}
