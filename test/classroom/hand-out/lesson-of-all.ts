/** A lesson that asks everything, of its own layers and of drawn ones. */
import type { Lesson, Stop, StopQuestion } from "../../../src/classroom/lesson/types.ts";
import { QUESTION_KINDS, TOPICS } from "../../../src/quiz/index.ts";

export function stopWith(question: StopQuestion | undefined, link: string): Stop {
  return { title: "Stop", link, caption: "", notes: "", ...(question && { question }) };
}

export function lessonOfStops(stops: readonly Stop[], title = "Everything"): Lesson {
  return { title, minutes: 10, goals: [], stops };
}

const LINKS = [
  "?filters=8&time=filters.f4.y2.x2",
  "?height=5&width=6&channels=2&filters=3&padding=1&stride=2&time=filter.y1.x1",
  "?time=position",
];

const asked = QUESTION_KINDS.flatMap((kind) =>
  TOPICS[kind].flatMap((about): StopQuestion[] => [
    { kind, about },
    { kind, about, drawn: { level: 2, seed: 11 } },
  ]),
);

export const ALL: Lesson = lessonOfStops([
  stopWith(undefined, ""),
  ...asked.map((question, i) => stopWith(question, LINKS[i % LINKS.length] ?? "")),
]);
