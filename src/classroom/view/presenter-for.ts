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

interface Beginning {
  readonly presenter: OwnPresenter;
  /** Brings the lab to the first stop, or to where it was. */
  readonly begin: () => void;
}

/** Changes nothing yet. */
export function presenterFor(lab: Lab, { lesson, stop, kept }: Shown): Beginning {
  const presenter = createPresenter(lab, kept?.presentation);
  const begin = (): void => {
    presenter.dress();
    if (kept === null) presenter.dispatch({ type: "open", lesson, stop, now: Date.now() });
    // Somewhere in the stop; a question has its own place.
    else if (kept.presentation.lesson === null || kept.presentation.asked === null)
      kept.restore(lab);
  };
  return { presenter, begin };
}

/** The lesson of the address keeps its name; any other is written out. */
export function idOf({ lesson, id, kept }: Shown): LessonId | null {
  const isOther = kept !== null && kept.presentation.lesson?.title !== lesson?.title;
  return isOther ? null : id;
}
