/** The lessons that come with the page. */
import { FIVE } from "./shipped/five.ts";
import { FORTY_FIVE } from "./shipped/forty-five.ts";
import { TWENTY } from "./shipped/twenty.ts";
import type { Lesson } from "./types.ts";

/** As `lesson` in an address names them. */
export const LESSON_IDS = ["five", "twenty", "fortyfive"] as const;
export type LessonId = (typeof LESSON_IDS)[number];

const BY_ID: Readonly<Record<LessonId, Lesson>> = {
  five: FIVE,
  twenty: TWENTY,
  fortyfive: FORTY_FIVE,
};

export const LESSONS: readonly { readonly id: LessonId; readonly lesson: Lesson }[] =
  LESSON_IDS.map((id) => ({ id, lesson: BY_ID[id] }));

export function lessonOf(id: string): Lesson | null {
  return LESSONS.find((each) => each.id === id)?.lesson ?? null;
}
