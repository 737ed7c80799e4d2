/** The controls: what is used all the time as a row of icons, the rest behind More. Each says its key. */
import type { ReactNode } from "react";
import { toggleFullScreen, TRANSPORT_WORDS, useLabState } from "../../stage/index.ts";
import { timelineOf, type LabState } from "../../store/index.ts";
import { segmentOf } from "../../timeline/index.ts";
import { format, PauseIcon, PlayIcon } from "../../ui/index.ts";
import {
  isHiding,
  ownQuestionOf,
  usePresentation,
  usePresenter,
  type Presentation,
} from "../present/index.ts";
import { BAR_STRINGS as words } from "../strings.ts";
import type { ShowActions } from "./actions.ts";
import { useIsFullScreen } from "./full-screen.ts";
import {
  AskIcon,
  BackIcon,
  BlankIcon,
  FullIcon,
  LeaveFullIcon,
  LeaveIcon,
  OnIcon,
} from "./icons.tsx";
import { More } from "./More.tsx";
import { BarButton, titleOf } from "./BarButton.tsx";
import { RestartButton, RoomButton, SizeButtons, SpotlightButton } from "./WallButtons.tsx";
import "./bar.css";
import "./wall-more.css";

const playingOf = (state: LabState) => state.playing;
const segmentsOf = (state: LabState) => timelineOf(state).segments;
const segmentIdOf = (state: LabState) => segmentOf(timelineOf(state), state.head.step).id;
const askedOf = (state: Presentation) => state.asked;

export function Bar({ actions }: { readonly actions: ShowActions }): ReactNode {
  const { dispatch } = usePresenter();
  const isFull = useIsFullScreen();
  return (
    <div className="bar" role="toolbar" aria-label={words.region}>
      <div className="bar__group">
        <BarButton
          name="previous"
          icon={<BackIcon />}
          onClick={() => dispatch({ type: "previous", now: Date.now() })}
        />
        <BarButton
          name="next"
          icon={<OnIcon />}
          isMain
          onClick={() => dispatch({ type: "next", now: Date.now() })}
        />
        <AskButton />
      </div>
      <TimeButtons />
      <div className="bar__group bar__group--end">
        <span className="bar__wide">
          <SizeButtons />
        </span>
        <span className="bar__wide">
          <RoomButton />
          <SpotlightButton />
        </span>
        <BarButton
          name="blank"
          icon={<BlankIcon />}
          onClick={() => dispatch({ type: "blank", blank: "black" })}
        />
        {document.fullscreenEnabled ? (
          <BarButton
            name={isFull ? "leaveFull" : "full"}
            icon={isFull ? <LeaveFullIcon /> : <FullIcon />}
            onClick={() => void toggleFullScreen()}
          />
        ) : null}
        <More actions={actions} />
        <span className="bar__wide">
          <BarButton name="leave" icon={<LeaveIcon />} onClick={actions.leave} />
        </span>
      </div>
    </div>
  );
}

/** Asks the stop's question, then reveals its answer; not there at a stop without one. */
function AskButton(): ReactNode {
  const { dispatch } = usePresenter();
  const asked = usePresentation(askedOf);
  const question = usePresentation(ownQuestionOf);
  if (usePresentation(isHiding)) {
    return (
      <BarButton
        name="reveal"
        title={words.revealTitle}
        icon={<AskIcon />}
        isWorded
        onClick={() => dispatch({ type: "reveal" })}
      />
    );
  }
  if (question === null || asked !== null) return null;
  return (
    <BarButton
      name="ask"
      title={words.askTitle}
      icon={<AskIcon />}
      isWorded
      onClick={() => dispatch({ type: "ask", question })}
    />
  );
}

/** While a question is asked the time stands still: to move it would show the answer. */
function TimeButtons(): ReactNode {
  const { lab } = usePresenter();
  const isPlaying = useLabState(playingOf);
  const isHeld = usePresentation(isHiding);
  return (
    <div className="bar__group">
      <BarButton
        name={isPlaying ? "pause" : "play"}
        icon={isPlaying ? <PauseIcon /> : <PlayIcon />}
        disabled={isHeld}
        onClick={() => lab.dispatch({ type: isPlaying ? "pause" : "play" })}
      />
      <RestartButton className="bar__wide" />
      <Segments isHeld={isHeld} />
    </div>
  );
}

function Segments({ isHeld }: { readonly isHeld: boolean }): ReactNode {
  const { lab } = usePresenter();
  const segments = useLabState(segmentsOf);
  const current = useLabState(segmentIdOf);
  return (
    <div className="bar__segments" role="group" aria-label={words.segments}>
      {segments.map(({ id }, i) => {
        const name = format(words.segment, { number: i + 1, name: TRANSPORT_WORDS.segments[id] });
        return (
          <button
            key={id}
            type="button"
            className="bar__segment mono"
            aria-label={name}
            title={titleOf(name, String(i + 1))}
            aria-current={id === current ? "step" : undefined}
            disabled={isHeld}
            onClick={() => lab.dispatch({ type: "seek", to: { segment: id } })}
          >
            {i + 1}
          </button>
        );
      })}
    </div>
  );
}
