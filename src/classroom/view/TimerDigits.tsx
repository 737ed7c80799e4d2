/** The time that is left to think, in large digits. */
import type { ReactNode } from "react";
import { usePresentation } from "../present/index.ts";
import type { Presentation, Timer } from "../present/index.ts";
import { SHOW_STRINGS as words } from "../strings.ts";
import { useNow } from "./use-now.ts";

export const timerOf = (state: Presentation) => state.timer;

const TICK_MS = 250;

export function TimerDigits(): ReactNode {
  const timer = usePresentation(timerOf);
  return timer === null ? null : <Digits timer={timer} />;
}

/** "1:05" */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function Digits({ timer }: { readonly timer: Timer }): ReactNode {
  const now = useNow(TICK_MS);
  const left = (timer.endsAt - now) / 1000;
  const isOver = left <= 0;
  const share = Math.max(0, Math.min(1, left / timer.seconds));
  return (
    <div className="timer" data-over={isOver}>
      <p className="timer__digits mono" role="timer" aria-label={words.timer.region}>
        {clockText(left)}
      </p>
      <span className="timer__track" aria-hidden="true">
        <i style={{ transform: `scaleX(${share})` }} />
      </span>
      {/* Said once; the digits above are not read out as they run. */}
      <p className="visually-hidden" role="status">
        {isOver ? words.timer.over : ""}
      </p>
    </div>
  );
}
