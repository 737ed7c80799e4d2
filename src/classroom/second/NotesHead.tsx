/** Which lesson and stop, whether the wall answers, and how late it is. */
import { useState } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { format, IconButton, LOCALE, RestartIcon } from "../../ui/index.ts";
import { usePresentation } from "../present/index.ts";
import type { Presentation } from "../present/index.ts";
import { useNow } from "../view/use-now.ts";
import type { Follower } from "./follow.ts";
import { NOTES_STRINGS as words } from "./strings.ts";

const lessonOf = (state: Presentation) => state.lesson;
const stopOf = (state: Presentation) => state.stop;
const startedOf = (state: Presentation) => state.startedAt;

export function NotesHead({ connection }: Pick<Follower, "connection">): ReactNode {
  const state = useStore(connection);
  const lesson = usePresentation(lessonOf);
  const stop = usePresentation(stopOf) + 1;
  return (
    <header className="notes-head">
      <h1 className="notes-head__title">{lesson?.title ?? words.title}</h1>
      <p className="notes-head__place">
        {lesson === null ? words.free : format(words.place, { stop, stops: lesson.stops.length })}
      </p>
      <p className="notes-head__line" role="status" data-connection={state}>
        <i aria-hidden="true" />
        {words.connection[state]}
      </p>
      <Clock minutes={lesson?.minutes ?? null} />
    </header>
  );
}

const CLOCK = new Intl.DateTimeFormat(LOCALE, {
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

/** "12:05", minutes and seconds. */
function passedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function Clock({ minutes }: { readonly minutes: number | null }): ReactNode {
  const startedAt = usePresentation(startedOf);
  const [resetAt, setResetAt] = useState(0);
  const now = useNow(500);
  const start = startedAt === null ? now : Math.max(startedAt, resetAt);
  return (
    <p className="notes-clock">
      <time className="notes-clock__day mono" aria-label={words.time}>
        {CLOCK.format(now)}
      </time>
      <span className="notes-clock__since">
        <span className="visually-hidden">{words.since} </span>
        <b className="mono" data-since="">
          {passedText(now - start)}
        </b>
        {minutes === null ? null : ` / ${minutes}:00`}
      </span>
      <IconButton label={words.reset} kind="bare" onClick={() => setResetAt(Date.now())}>
        <RestartIcon />
      </IconButton>
    </p>
  );
}
