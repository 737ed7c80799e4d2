/** What is said of the whole lesson. */
import type { Dispatch, ReactNode } from "react";
import type { DraftCommand, DraftLesson } from "./draft.ts";
import { EDIT_STRINGS as words } from "./strings.ts";
import { TextField } from "./TextField.tsx";
import { WholeNumber } from "./WholeNumber.tsx";

/** What a file may have. */
const MOST = { title: 120, goals: 6000, minutes: 600 };

interface LessonFieldsProps {
  readonly lesson: DraftLesson;
  readonly dispatch: Dispatch<DraftCommand>;
}

export function LessonFields({ lesson, dispatch }: LessonFieldsProps): ReactNode {
  const endTyping = (): void => dispatch({ type: "endTyping" });
  const set = (values: Partial<Omit<DraftLesson, "stops">>): void =>
    dispatch({ type: "setLesson", values });
  return (
    <section className="panel edit-panel" aria-label={words.lesson}>
      <h2 className="edit-panel__heading">{words.lesson}</h2>
      <TextField
        label={words.lessonTitle}
        most={MOST.title}
        value={lesson.title}
        onChange={(title) => set({ title })}
        onLeave={endTyping}
      />
      <WholeNumber
        label={words.minutes}
        value={lesson.minutes}
        min={1}
        max={MOST.minutes}
        onChange={(minutes) => minutes !== null && set({ minutes })}
      />
      <TextField
        label={words.goals}
        most={MOST.goals}
        hint={words.goalsHint}
        rows={3}
        value={lesson.goals.join("\n")}
        onChange={(text) => set({ goals: text === "" ? [] : text.split("\n") })}
        onLeave={endTyping}
      />
    </section>
  );
}
