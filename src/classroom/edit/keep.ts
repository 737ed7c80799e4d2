/**
 * The lesson that is being written, kept for this tab, so that a reload loses nothing: unlike a file it may have no
 * stop yet. Where storage is refused, nothing is kept.
 */
import * as v from "valibot";
import { LEVELS, QUESTION_KINDS, TOPICS } from "../../quiz/index.ts";
import type { Lesson } from "../lesson/types.ts";

const KEY = "depthwise-explorer-lesson-draft";

const ABOUT = [...new Set(Object.values(TOPICS).flat())];

const question = v.object({
  kind: v.picklist(QUESTION_KINDS),
  about: v.optional(v.picklist(ABOUT)),
  drawn: v.optional(v.object({ level: v.picklist(LEVELS), seed: v.number() })),
  seconds: v.optional(v.number()),
});

const stop = v.object({
  title: v.string(),
  link: v.string(),
  from: v.optional(v.string()),
  caption: v.string(),
  notes: v.string(),
  counts: v.optional(v.boolean()),
  question: v.optional(question),
});

const lesson = v.object({
  title: v.string(),
  minutes: v.number(),
  goals: v.array(v.string()),
  stops: v.array(stop),
});

const kept = v.object({
  lesson,
  /** The lesson that the editor was opened with; null: a new one. */
  origin: v.nullable(lesson),
  chosen: v.number(),
});

export interface Kept {
  readonly lesson: Lesson;
  readonly origin: Lesson | null;
  readonly chosen: number;
}

export function keep(what: Kept): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(what));
  } catch {
    return;
  }
}

export function forgetKept(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
}

export function readKept(): Kept | null {
  try {
    const found = v.safeParse(kept, JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}

/** In one order of keys, so that what is the same reads the same. */
const textOf = (it: Lesson | null): string =>
  JSON.stringify(it === null ? null : v.parse(lesson, it));

/** Whether what is kept goes on with the lesson that the editor is opened with. */
export function goesOn(found: Kept, from: Lesson | null): boolean {
  const text = textOf(from);
  return text === textOf(found.origin) || text === textOf(found.lesson);
}
