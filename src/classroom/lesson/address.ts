/** A page's address <-> the lesson and the stop that it presents. */
import { noticeOf, parseQuery } from "../../params/index.ts";
import { format } from "../../ui/index.ts";
import type { ReadLesson } from "./lesson-file.ts";
import type { LessonId } from "./lessons.ts";
import { LESSON_STRINGS as words } from "./strings.ts";
import type { Lesson } from "./types.ts";

/** Fragment of a lesson of somebody's own: `#lesson&d=…`. */
const ANCHOR = "lesson";

export interface Address {
  /** null: none, or none that can be shown. */
  readonly lesson: Lesson | null;
  /** Of a lesson that comes with the page. */
  readonly id: LessonId | null;
  /** Of its stops, from 0. */
  readonly stop: number;
  readonly problems: readonly string[];
}

/** What reads a lesson and the shipped ones are fetched where an address names one. */
const fetchLessons = () => import("./lessons.ts");
const fetchLinks = () => import("./lesson-link.ts");

/**
 * Never rejects.
 * @param search the query, with or without "?"
 * @param hash the fragment, with or without "#"
 */
export async function readAddress(search: string, hash: string): Promise<Address> {
  const query = new URLSearchParams(search);
  try {
    const found = (await ownLesson(search, hash)) ?? (await shippedLesson(query.get("lesson")));
    const { stop, problems } = stopIn(query.get("stop"), found.lesson);
    return { ...found, stop, problems: [...found.problems, ...problems] };
  } catch {
    return { lesson: null, id: null, stop: 0, problems: [words.unfetched] };
  }
}

/** "?lesson=twenty&stop=2", "?stop=2#lesson&d=…", or "" without a lesson. */
export async function writeAddress({
  lesson,
  id,
  stop,
}: Pick<Address, "lesson" | "id" | "stop">): Promise<string> {
  const pairs = [...(id === null ? [] : [`lesson=${id}`]), ...(stop > 0 ? [`stop=${stop}`] : [])];
  const query = pairs.length === 0 ? "" : `?${pairs.join("&")}`;
  if (id !== null) return query;
  if (lesson === null) return "";
  const { packLesson } = await fetchLinks();
  return `${query}#${ANCHOR}&d=${await packLesson(lesson)}`;
}

async function ownLesson(
  search: string,
  hash: string,
): Promise<(ReadLesson & { readonly id: null }) | null> {
  const { anchor, packed } = parseQuery(search, hash);
  if (anchor !== ANCHOR) return null;
  const { unpackLesson } = await fetchLinks();
  return { ...(await unpackLesson(packed ?? "")), id: null };
}

async function shippedLesson(
  name: string | null,
): Promise<ReadLesson & { readonly id: LessonId | null }> {
  if (name === null) return { lesson: null, id: null, problems: [] };
  const { LESSONS } = await fetchLessons();
  const found = LESSONS.find(({ id }) => id === name);
  if (found !== undefined) return { ...found, problems: [] };
  const { message } = noticeOf("lesson", name, words.rules.lesson, words.consequences.start);
  return { lesson: null, id: null, problems: [message] };
}

function stopIn(
  raw: string | null,
  lesson: Lesson | null,
): { readonly stop: number; readonly problems: readonly string[] } {
  if (raw === null || lesson === null) return { stop: 0, problems: [] };
  const last = lesson.stops.length - 1;
  const stop = /^\d{1,4}$/.test(raw) ? Number(raw) : -1;
  if (stop >= 0 && stop <= last) return { stop, problems: [] };
  const nearest = stop > last ? last : 0;
  const rule = format(words.rules.noStop, { last });
  const consequence = format(words.consequences.using, { value: nearest });
  return { stop: nearest, problems: [noticeOf("stop", raw, rule, consequence).message] };
}
