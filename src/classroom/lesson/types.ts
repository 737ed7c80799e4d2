/** A lesson as data: an ordered list of stops. No stop knows a millisecond or a pixel. */
import type { Level, QuestionKind, Topic } from "../../quiz/index.ts";

/** What is asked at a stop. */
export interface StopQuestion {
  readonly kind: QuestionKind;
  /** One of the kind's topics. */
  readonly about?: Topic;
  /** A layer of its own, drawn from a seed; absent: the question is about the stop's own layer, numbers and position. */
  readonly drawn?: { readonly level: Level; readonly seed: number };
  /** Time to think, in seconds; absent: no timer is offered first. */
  readonly seconds?: number;
}

export interface Stop {
  readonly title: string;
  /** What the stage shows, as a link says it: "?filters=64&time=filters.f40.y2.x2", edited values after "#d=". */
  readonly link: string;
  /** Where the motion that leads there begins, as `time` in a link; absent: it is there at once. */
  readonly from?: string;
  /** One or two sentences under the stage; "" says what is happening there, live. */
  readonly caption: string;
  /** For the teacher's eyes; a paragraph a line. */
  readonly notes: string;
  /** Both running counts stand below the picture. */
  readonly counts?: boolean;
  readonly question?: StopQuestion;
}

export interface Lesson {
  readonly title: string;
  /** How long it takes a class. */
  readonly minutes: number;
  /** What a student can do afterwards. */
  readonly goals: readonly string[];
  /** At least one. */
  readonly stops: readonly Stop[];
}
