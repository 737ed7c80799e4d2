/** What a page's address, or what was shown before a reload, begins the classroom with. */
import { DEFAULTS, parseQuery, presetIn } from "../../params/index.ts";
import { openPageLink } from "../../stage/index.ts";
import { createLab, type Lab } from "../../store/index.ts";
import { readAddress } from "../lesson/address.ts";
import type { LessonId } from "../lesson/lessons.ts";
import type { Lesson } from "../lesson/types.ts";
import type { Presentation } from "../present/index.ts";

export interface Beginning {
  /** show: a lesson, or the state in the address · worksheet: a lesson on paper · start: none of them. */
  readonly kind: "start" | "show" | "worksheet";
  readonly lesson: Lesson | null;
  readonly id: LessonId | null;
  /** Of the lesson's stops, from 0. */
  readonly stop: number;
  /** What the address says wrong, a sentence each. */
  readonly problems: readonly string[];
  /** Of the first worksheet. */
  readonly seed: number;
  /** What was shown before a reload, and the room that it was shown in. */
  readonly kept: Kept | null;
}

export interface Kept {
  readonly presentation: Presentation;
  readonly room: string;
  /** Brings the lab back to where it was. */
  readonly restore: (lab: Lab) => void;
}

/** How long the teacher's window has to say what was shown. */
const ANSWER_MS = 600;

export async function beginFrom(
  search: string,
  hash: string,
): Promise<{ readonly lab: Lab; readonly beginning: Beginning }> {
  // "#lesson&d=…": what is packed there is a lesson, no edited values.
  const isOwnLesson = parseQuery(search, hash).anchor === "lesson";
  const worksheet = new URLSearchParams(search).get("worksheet");
  const named = worksheet === null ? search : `?lesson=${encodeURIComponent(worksheet)}`;
  const [link, address] = await Promise.all([
    openPageLink(search, isOwnLesson ? "" : hash),
    readAddress(named, hash),
  ]);
  const lab = createLab(link);
  const kept = worksheet === null ? await keptFor(hash) : null;
  const { lesson, id, stop, problems } = address;
  const isShown = kept !== null || lesson !== null || saysState(search, hash);
  const seed = link.params.view.quizSeed;
  const kind = !isShown ? "start" : worksheet !== null && lesson !== null ? "worksheet" : "show";
  return { lab, beginning: { kind, lesson, id, stop, problems, seed, kept } };
}

const STATE_NAMES = [DEFAULTS.layer, DEFAULTS.data, DEFAULTS.time].flatMap(Object.keys);

/** A lesson's name that nobody knows leads to the start, whatever else stands there. */
function saysState(search: string, hash: string): boolean {
  const query = new URLSearchParams(search);
  if (query.has("lesson")) return false;
  const { anchor, packed } = parseQuery(search, hash);
  const isEdited = packed !== null && anchor !== "lesson";
  return isEdited || presetIn(search) !== null || STATE_NAMES.some((name) => query.has(name));
}

/** Only a window that has led another one has a room. */
async function keptFor(hash: string): Promise<Kept | null> {
  if (!hash.includes("room=") && !hasStore()) return null;
  const { roomNow, recoverPresentation } = await import("../second/recover.ts");
  const room = roomNow();
  if (room === null) return null;
  const snapshot = await recoverPresentation(room, ANSWER_MS);
  if (snapshot === null) return null;
  const { showSnapshot } = await import("../second/snapshot.ts");
  const restore = (lab: Lab): void => showSnapshot(lab, snapshot);
  return { presentation: snapshot.presentation, room, restore };
}

function hasStore(): boolean {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false;
  }
}
