/** The time of day, and how long the class has been at it. */
import type { ReactNode } from "react";
import { format, LOCALE } from "../../ui/index.ts";
import { usePresentation } from "../present/index.ts";
import type { Presentation } from "../present/index.ts";
import { SHOW_STRINGS as words } from "../strings.ts";
import { useNow } from "./use-now.ts";

const startedOf = (state: Presentation) => state.startedAt;
const CLOCK = new Intl.DateTimeFormat(LOCALE, {
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});
const MINUTE_MS = 60_000;

export function ElapsedTime(): ReactNode {
  const started = usePresentation(startedOf);
  const now = useNow(1000);
  const minutes = started === null ? 0 : Math.max(0, Math.floor((now - started) / MINUTE_MS));
  return (
    <p className="head__clock">
      <span className="visually-hidden">{words.clock.now} </span>
      <time>{CLOCK.format(now)}</time>
      <span className="head__since">{format(words.clock.since, { minutes })}</span>
    </p>
  );
}
