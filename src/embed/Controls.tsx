/** One row of what moves time, and what opens the rest. */
import { type ReactNode } from "react";
import {
  Timeline,
  TRANSPORT_WORDS as words,
  useLab,
  useLabState,
  useParts,
} from "../stage/index.ts";
import { SPEEDS } from "../params/index.ts";
import type { LabState } from "../store/index.ts";
import {
  Choice,
  IconButton,
  NextIcon,
  PauseIcon,
  PlayIcon,
  PreviousIcon,
  RestartIcon,
} from "../ui/index.ts";
import type { Form } from "./use-form.ts";

const playingOf = (state: LabState) => state.playing;
const speedOf = (state: LabState) => state.params.time.speed;
const SPEED_OPTIONS = SPEEDS.map((speed) => ({
  value: String(speed),
  text: words.speeds[`${speed}`],
}));

interface ControlsProps {
  readonly form: Form;
  /** What opens the rest. */
  readonly children: ReactNode;
}

export function Controls({ form, children }: ControlsProps): ReactNode {
  const { isHidden } = useParts("transport");
  return (
    <div className="controls transport" role="group" aria-label={words.region}>
      {isHidden("transport") ? (
        <span className="controls__gap" />
      ) : (
        <>
          <Buttons isTiny={form.isTiny} />
          {isHidden("timeline") ? <span className="controls__gap" /> : <Timeline />}
          {form.isRoomy && !isHidden("speed") ? <Speed /> : null}
        </>
      )}
      {children}
    </div>
  );
}

function Buttons({ isTiny }: { readonly isTiny: boolean }): ReactNode {
  const { dispatch } = useLab();
  const playing = useLabState(playingOf);
  const { isLocked } = useParts("transport");
  const disabled = isLocked("transport");
  return (
    <div className="controls__buttons">
      <IconButton
        kind="main"
        className="controls__play"
        label={playing ? words.pause : words.play}
        disabled={disabled}
        onClick={() => dispatch({ type: playing ? "pause" : "play" })}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </IconButton>
      {isTiny ? null : (
        <>
          <IconButton
            kind="bare"
            className="controls__restart"
            label={words.restart}
            disabled={disabled}
            onClick={() => dispatch({ type: "restart" })}
          >
            <RestartIcon />
          </IconButton>
          <IconButton
            kind="bare"
            label={words.previous}
            disabled={disabled}
            onClick={() => dispatch({ type: "step", by: -1 })}
          >
            <PreviousIcon />
          </IconButton>
          <IconButton
            kind="bare"
            label={words.next}
            disabled={disabled}
            onClick={() => dispatch({ type: "step", by: 1 })}
          >
            <NextIcon />
          </IconButton>
        </>
      )}
    </div>
  );
}

function Speed(): ReactNode {
  const { dispatch } = useLab();
  const speed = useLabState(speedOf);
  const { isLocked } = useParts("transport");
  return (
    <Choice
      className="controls__speed"
      aria-label={words.speed}
      title={words.speed}
      value={String(speed)}
      options={SPEED_OPTIONS}
      disabled={isLocked("speed")}
      onChoose={(value) => dispatch({ type: "setTime", values: { speed: value } })}
    />
  );
}
