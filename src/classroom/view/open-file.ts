/** A file that somebody picked or dropped -> the lesson in it, as far as it can be read. */
import { format } from "../../ui/index.ts";
import type { Lesson } from "../lesson/types.ts";
import { START_STRINGS as words } from "../strings.ts";

export interface Opened {
  /** The file's. */
  readonly name: string;
  /** Null where nothing can be shown. */
  readonly lesson: Lesson | null;
  readonly problems: readonly string[];
}

/** Bytes; a hundred long stops are a tenth of it. */
const LARGEST = 2 ** 20;

export async function readFile(file: File): Promise<Opened> {
  const { name } = file;
  if (file.size > LARGEST) {
    return { name, lesson: null, problems: [format(words.tooLarge, { name })] };
  }
  const [{ readLessonFile }, text] = await Promise.all([
    import("../lesson/lesson-file.ts"),
    file.text(),
  ]);
  return { name, ...readLessonFile(text) };
}
