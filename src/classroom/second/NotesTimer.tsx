/** Time to think: given, and taken back. */
import type { ReactNode } from "react";
import { Button, format } from "../../ui/index.ts";
import { usePresentation, usePresenter, type Presentation } from "../present/index.ts";
import { clockText } from "../view/TimerDigits.tsx";
import { useNow } from "../view/use-now.ts";
import { NOTES_STRINGS } from "./strings.ts";

const words = NOTES_STRINGS.timer;
const OFFERED_S = [30, 60, 120];
const timerOf = (state: Presentation) => state.timer;

export function NotesTimer(): ReactNode {
  const { dispatch } = usePresenter();
  const timer = usePresentation(timerOf);
  return (
    <div className="notes-timer" role="group" aria-label={words.region}>
      {timer === null ? (
        OFFERED_S.map((seconds) => (
          <Button
            key={seconds}
            className="notes-act"
            title={format(words.startNamed, { seconds })}
            onClick={() => dispatch({ type: "startTimer", seconds, now: Date.now() })}
          >
            {format(words.start, { seconds })}
          </Button>
        ))
      ) : (
        <>
          <Left endsAt={timer.endsAt} />
          <Button className="notes-act" onClick={() => dispatch({ type: "stopTimer" })}>
            {words.stop}
          </Button>
        </>
      )}
    </div>
  );
}

function Left({ endsAt }: { readonly endsAt: number }): ReactNode {
  const left = (endsAt - useNow(250)) / 1000;
  return (
    <span className="notes-timer__left mono" role="timer">
      {left > 0 ? clockText(left) : words.over}
    </span>
  );
}
