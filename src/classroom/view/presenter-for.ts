/** The presentation that begins, or goes on after a reload. */
import type { Lab } from "../../store/index.ts";
import type { LessonId } from "../lesson/lessons.ts";
import type { Lesson } from "../lesson/types.ts";
import { createPresenter, type OwnPresenter } from "../present/index.ts";
import type { Kept } from "./beginning.ts";

/** What is to be presented. */
export interface Shown {
  /** null: the lab's present state. */
  readonly lesson: Lesson | null;
  /** Of a lesson that comes with the page. */
  readonly id: LessonId | null;
  readonly stop: number;
  /** What was shown before a reload. */
  readonly kept: Kept | null;
}

export function presenterFor(lab: Lab, { lesson, stop, kept }: Shown): OwnPresenter {
  if (kept !== null) return presenterOf(lab, kept);
  const presenter = createPresenter(lab);
  presenter.dispatch({ type: "open", lesson, stop, now: Date.now() });
  return presenter;
}

function presenterOf(lab: Lab, { presentation, restore }: Kept): OwnPresenter {
  if (presentation.lesson === null) restore(lab);
  const presenter = createPresenter(lab, presentation);
  // Somewhere in the stop; a question has its own place.
  if (presentation.lesson !== null && presentation.asked === null) restore(lab);
  return presenter;
}

/** The lesson of the address keeps its name; any other is written out. */
export function idOf({ lesson, id, kept }: Shown): LessonId | null {
  const isOther = kept !== null && kept.presentation.lesson?.title !== lesson?.title;
  return isOther ? null : id;
}
