/** A lesson <-> the text after `d=` of a link: its file, deflated, in base64url. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { fromBase64Url, toBase64Url } from "../../params/index.ts";
import { LESSON_STRINGS as words } from "./strings.ts";
import { MAX_LESSON_FILE_BYTES, readLessonFile, writtenLesson } from "./lesson-file.ts";
import type { ReadLesson } from "./lesson-file.ts";
import type { Lesson } from "./types.ts";

export async function packLesson(lesson: Lesson): Promise<string> {
  const bytes = strToU8(JSON.stringify(writtenLesson(lesson)));
  return Promise.resolve(toBase64Url(deflateSync(bytes, { level: 9 })));
}

/** Never rejects. */
export async function unpackLesson(text: string): Promise<ReadLesson> {
  const file = inflated(text);
  if (file === null) return Promise.resolve({ lesson: null, problems: [words.damagedLink] });
  return Promise.resolve(readLessonFile(file));
}

function inflated(text: string): string | null {
  try {
    // fflate fills a given buffer and drops the rest, so one byte too many shows that there was more.
    const out = new Uint8Array(MAX_LESSON_FILE_BYTES + 1);
    const bytes = inflateSync(fromBase64Url(text), { out });
    return bytes.length > MAX_LESSON_FILE_BYTES ? null : strFromU8(bytes);
  } catch {
    return null;
  }
}
