/** Play, step, speed, and the timeline. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import {
  Choice,
  DownIcon,
  IconButton,
  LoopIcon,
  NextIcon,
  PauseIcon,
  PlayIcon,
  PreviousIcon,
  RestartIcon,
} from "../../../ui/index.ts";
import { PACES, SPEEDS } from "../../../params/index.ts";
import { geometryOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { useSettledMoment } from "../../settled.ts";
import { STRINGS } from "../../strings.ts";
import { useParts } from "../parts.ts";
import { FilterOf } from "./notes.tsx";
import { Timeline } from "./Timeline.tsx";
import "./transport.css";

const words = STRINGS.transport;
const SPEED_OPTIONS = SPEEDS.map((speed) => ({
  value: String(speed),
  text: words.speeds[`${speed}`],
}));
const PACE_OPTIONS = PACES.map((value) => ({ value, text: words.paces[value] }));

const playingOf = (state: LabState) => state.playing;
const timeOf = (state: LabState) => state.params.time;

interface TransportProps {
  readonly children?: ReactNode;
}

export function Transport({ children }: TransportProps): ReactNode {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div
      className="transport"
      role="group"
      aria-label={words.region}
      data-unfolded={unfolded ? "" : undefined}
    >
      <div className="transport__body">
        <Buttons />
        <Settings />
        <IconButton
          kind="bare"
          className="transport__more"
          label={words.more}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          <DownIcon />
        </IconButton>
        {children}
        <Now />
        <Timeline />
      </div>
    </div>
  );
}

function Buttons(): ReactNode {
  const { dispatch } = useLab();
  const playing = useLabState(playingOf);
  const { loop } = useLabState(timeOf);
  return (
    <div className="transport__buttons">
      <IconButton
        kind="main"
        className="transport__play"
        label={playing ? words.pause : words.play}
        onClick={() => dispatch({ type: playing ? "pause" : "play" })}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </IconButton>
      <IconButton label={words.restart} onClick={() => dispatch({ type: "restart" })}>
        <RestartIcon />
      </IconButton>
      <IconButton label={words.previous} onClick={() => dispatch({ type: "step", by: -1 })}>
        <PreviousIcon />
      </IconButton>
      <IconButton label={words.next} onClick={() => dispatch({ type: "step", by: 1 })}>
        <NextIcon />
      </IconButton>
      <IconButton
        label={words.loop}
        aria-pressed={loop}
        className="transport__loop"
        onClick={() => dispatch({ type: "setTime", values: { loop: !loop } })}
      >
        <LoopIcon />
      </IconButton>
    </div>
  );
}

function Settings(): ReactNode {
  const { dispatch } = useLab();
  const { speed, pace } = useLabState(timeOf);
  const { isHidden, isLocked } = useParts("transport");
  const id = useId();
  return (
    <div className="transport__settings">
      {isHidden("speed") ? null : (
        <div className="transport__setting">
          <label htmlFor={`${id}-speed`}>{words.speed}</label>
          <Choice
            id={`${id}-speed`}
            value={String(speed)}
            options={SPEED_OPTIONS}
            disabled={isLocked("speed")}
            onChoose={(value) => dispatch({ type: "setTime", values: { speed: value } })}
          />
        </div>
      )}
      {isHidden("pace") ? null : (
        <div className="transport__setting transport__setting--pace">
          <label htmlFor={`${id}-pace`}>{words.pace}</label>
          <Choice
            id={`${id}-pace`}
            value={pace}
            options={PACE_OPTIONS}
            disabled={isLocked("pace")}
            onChoose={(value) => dispatch({ type: "setTime", values: { pace: value } })}
          />
        </div>
      )}
    </div>
  );
}

/** The current segment, where there is no room for the labels of the track. */
function Now(): ReactNode {
  const moment = useSettledMoment();
  const geometry = useLabState(geometryOf);
  return (
    <p className="transport__now">
      <strong>{words.segments[moment.segment]}</strong>{" "}
      <FilterOf className="mono" moment={moment} geometry={geometry} />
    </p>
  );
}
