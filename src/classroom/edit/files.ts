/** A draft as a file and as a link, and a file as a lesson. Nothing here throws. */
import { download } from "../../stage/index.ts";
import { MAX_LINK_OFFERED } from "../../params/index.ts";
import { format } from "../../ui/index.ts";
import type { Lesson } from "../lesson/types.ts";
import { EDIT_STRINGS as words } from "./strings.ts";

const fetchFiles = () => import("../lesson/lesson-file.ts").catch(() => null);
const fetchLinks = () => import("../lesson/lesson-link.ts").catch(() => null);

const MEGA = 1_000_000;
const MOST_NAME = 60;

/** "Why separable" -> "why-separable.json": letters of any language, no signs that a disk refuses. */
function lessonFileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, MOST_NAME)
    .replace(/^-+|-+$/g, "");
  return `${plain === "" ? "lesson" : plain}.json`;
}

export interface Saved {
  readonly isSaved: boolean;
  readonly said: string;
}

export async function saveLesson(lesson: Lesson): Promise<Saved> {
  if (lesson.stops.length === 0) return { isSaved: false, said: words.empty };
  const files = await fetchFiles();
  if (files === null) return { isSaved: false, said: words.notSaved };
  const name = lessonFileName(lesson.title);
  download(name, new Blob([files.formatLessonFile(lesson)], { type: "application/json" }));
  return { isSaved: true, said: format(words.saved, { name }) };
}

export interface Opened {
  readonly lesson: Lesson | null;
  readonly said: string;
  readonly problems: readonly string[];
}

export async function openLesson(file: File): Promise<Opened> {
  const { name } = file;
  const refused = (...problems: readonly string[]): Opened => ({
    lesson: null,
    said: format(words.notOpened, { name }),
    problems,
  });
  const files = await fetchFiles();
  if (files === null) return refused(words.notSaved);
  const most = files.MAX_LESSON_FILE_BYTES;
  if (file.size > most) return refused(format(words.tooLarge, { most: most / MEGA }));
  const text = await file.text().catch(() => null);
  if (text === null) return refused(words.unread);
  const { lesson, problems } = files.readLessonFile(text);
  if (lesson === null) return refused(...problems);
  const said = format(words.opened, { name, stops: lesson.stops.length });
  return { lesson, said, problems };
}

export interface Linked {
  /** null: there is none to hand out. */
  readonly url: string | null;
  readonly said: string;
}

export async function linkToLesson(lesson: Lesson): Promise<Linked> {
  if (lesson.stops.length === 0) return { url: null, said: words.empty };
  const packed = await fetchLinks().then((links) => links?.packLesson(lesson) ?? null);
  if (packed === null) return { url: null, said: words.notSaved };
  const url = new URL(`./classroom.html#lesson&d=${packed}`, document.baseURI).href;
  const { length } = url;
  if (length > MAX_LINK_OFFERED) {
    return { url: null, said: format(words.linkTooLong, { length, most: MAX_LINK_OFFERED }) };
  }
  return { url, said: words.copied };
}
