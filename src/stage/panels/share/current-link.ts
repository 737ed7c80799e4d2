/** The link to what a lab shows now, and the address of a page with it. */
import { DEFAULTS, NO_EDITS, writeLink } from "../../../params/index.ts";
import type { Edits, Params, ViewParams } from "../../../params/index.ts";
import type { Lab, LabState } from "../../../store/index.ts";
import { timelineOf } from "../../../store/index.ts";
import { addressOf } from "../../../timeline/index.ts";
import { lanesLinked } from "../../lanes-shown.ts";

/** What goes along besides layer, data and the pace; all of it unless told. */
export interface LinkOptions {
  /** The position now; else the beginning. */
  readonly moment?: boolean;
  readonly edits?: boolean;
  readonly pin?: boolean;
  /** Lanes, theme, units and whatever else the view has. */
  readonly view?: boolean;
  /** Plays when it is opened; never unless told. */
  readonly play?: boolean;
}

interface Linked {
  readonly params: Params;
  readonly edits: Edits;
}

/** What the link says, before it is written. */
export function linkedOf(state: LabState, options: LinkOptions = {}): Linked {
  const { moment = true, edits = true, play = false } = options;
  const { layer, data, time } = state.params;
  const at = moment ? addressOf(timelineOf(state), state.head.step) : DEFAULTS.time.time;
  return {
    params: { layer, data, time: { ...time, time: at, play }, view: viewOf(state, options) },
    edits: edits ? state.edits : NO_EDITS,
  };
}

function viewOf({ params }: LabState, { pin = true, view = true }: LinkOptions): ViewParams {
  const base = view ? params.view : DEFAULTS.view;
  return { ...base, pin: pin ? params.view.pin : "" };
}

/** The canonical "?…#d=…", "" for the worked example at its start. */
export function currentQuery(lab: Lab, options: LinkOptions = {}): Promise<string> {
  const state = lab.store.getState();
  const { params, edits } = linkedOf(state, options);
  const lanes = options.view === false ? params.view.lanes : lanesLinked(lab, state);
  return writeLink({ ...params, view: { ...params.view, lanes } }, edits);
}

/** @param query "?…#d=…" as currentQuery gives it */
export function pageUrl(page: "explore.html" | "embed.html" | "index.html", query: string): string {
  return new URL(`./${page}${query}`, document.baseURI).href;
}
