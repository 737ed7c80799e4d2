/** All that a presentation is at a moment, as it goes to the other window and into a page's own store. */
import * as v from "valibot";
import type { fetchStateFiles } from "../../params/index.ts";
import type { SavedState } from "../../params/index.ts";
import type { Photo } from "../../engine/index.ts";
import type { Lab, LabState } from "../../store/index.ts";
import type { Playhead } from "../../timeline/index.ts";
import type { Presentation, Presenter } from "../present/types.ts";

export type StateFiles = Awaited<ReturnType<typeof fetchStateFiles>>;

export interface Snapshot {
  readonly presentation: Presentation;
  /** What the lab shows: parameters, edited values, a person's own photo. */
  readonly saved: SavedState;
  readonly head: Playhead;
  readonly playing: boolean;
}

/** The same, to be sent; the lab's part is the text of a state file. */
export interface PackedSnapshot {
  readonly presentation: Presentation;
  readonly file: string;
  readonly head: Playhead;
  readonly playing: boolean;
  /** When it was so, in milliseconds since 1970. */
  readonly at: number;
}

/** Writes a presenter's snapshots; the lab's part is written again only when it is another one. */
export function packerOf(files: StateFiles, { lab, store }: Presenter): () => PackedSnapshot {
  let last: LabState | null = null;
  let file = "";
  return () => {
    const state = lab.store.getState();
    if (last === null || !isSameLayer(state, last)) file = files.formatStateFile(state);
    last = state;
    const { head, playing } = state;
    return { presentation: store.getState(), file, head, playing, at: Date.now() };
  };
}

/** Nothing changed but time. */
export function isSameLayer(a: LabState, b: LabState): boolean {
  return a.params === b.params && a.edits === b.edits && a.ownPhoto === b.ownPhoto;
}

/** Null where the lab's part is damaged. */
export function unpack(
  files: StateFiles,
  { presentation, file, head, playing }: PackedSnapshot,
): Snapshot | null {
  const read = files.parseStateFile(file);
  return read.ok ? { presentation, saved: read.value, head, playing } : null;
}

/** The lab as it was. */
export function showSnapshot(lab: Lab, snapshot: Omit<Snapshot, "presentation">): void {
  showSaved(lab, snapshot.saved);
  lab.dispatch({ type: "pause" });
  lab.dispatch({ type: "seek", to: snapshot.head });
  if (snapshot.playing) lab.dispatch({ type: "play" });
}

/** The same photo keeps its identity, and with it everything computed from it. */
export function showSaved(lab: Lab, { params, edits, ownPhoto }: SavedState): void {
  const had = lab.store.getState().ownPhoto;
  const photo = had !== null && ownPhoto !== null && samePhoto(had, ownPhoto) ? had : ownPhoto;
  const link = { params, edits, anchor: "", notices: [] };
  lab.dispatch({ type: "load", link, ...(photo && { ownPhoto: photo }) });
}

function samePhoto(a: Photo, b: Photo): boolean {
  return (
    a.height === b.height &&
    a.width === b.width &&
    a.rgba.every((value, i) => i % 4 === 3 || value === b.rgba[i])
  );
}

const keyOf = (room: string): string => `depthwise-explorer-classroom-${room}`;

/** For a reload of this window; a browser that keeps nothing is no fault. */
export function keep(room: string, snapshot: PackedSnapshot): void {
  try {
    sessionStorage.setItem(keyOf(room), JSON.stringify(snapshot));
  } catch {
    // Both windows being loaded again at once then starts the lesson anew.
  }
}

/** @param schema what a kept snapshot has to be */
export function readKept(
  room: string,
  schema: v.GenericSchema<unknown, PackedSnapshot>,
): PackedSnapshot | null {
  try {
    const raw: unknown = JSON.parse(sessionStorage.getItem(keyOf(room)) ?? "null");
    const read = v.safeParse(schema, raw);
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
