/** Over the picture: what is shown, and how far the lesson is. */
import type { ReactNode } from "react";
import { TRANSPORT_WORDS, useLabState } from "../../stage/index.ts";
import { geometryOf, momentOf, timelineOf, type LabState } from "../../store/index.ts";
import { segmentOf } from "../../timeline/index.ts";
import { format } from "../../ui/index.ts";
import { isHiding, stopOf, usePresentation, type Presentation } from "../present/index.ts";
import { SHOW_STRINGS as words } from "../strings.ts";
import { ElapsedTime } from "./ElapsedTime.tsx";
import { TimerDigits } from "./TimerDigits.tsx";

const lessonOf = (state: Presentation) => state.lesson;
const stopIndexOf = (state: Presentation) => state.stop;
const hasClockOf = (state: Presentation) => state.extras.includes("clock");
const isAskingOf = (state: Presentation) => state.asked !== null;
const segmentIdOf = (state: LabState) => segmentOf(timelineOf(state), state.head.step).id;
const segmentsOf = (state: LabState) => timelineOf(state).segments;
const filterOf = (state: LabState) =>
  segmentIdOf(state) === "filters" ? momentOf(state).standard.filter + 1 : null;

export function HeadLine(): ReactNode {
  const lesson = usePresentation(lessonOf);
  const at = usePresentation(stopIndexOf);
  const stop = usePresentation(stopOf);
  const hasClock = usePresentation(hasClockOf);
  const isAsking = usePresentation(isAskingOf);
  return (
    <header className="head">
      <div className="head__what">
        {stop === null ? <SegmentTitle /> : <h1 className="head__title">{stop.title}</h1>}
      </div>
      {isAsking ? null : <TimerDigits />}
      {hasClock ? <ElapsedTime /> : null}
      {lesson === null ? (
        <SegmentPlace />
      ) : (
        <p className="head__place">
          {format(words.place, { stop: at + 1, stops: lesson.stops.length })}
        </p>
      )}
    </header>
  );
}

/** Without a lesson the parts of the time are its stops. */
function SegmentTitle(): ReactNode {
  const id = useLabState(segmentIdOf);
  const isHidden = usePresentation(isHiding);
  return (
    <>
      <h1 className="head__title">{TRANSPORT_WORDS.segments[id]}</h1>
      {isHidden ? null : <FilterNumber />}
    </>
  );
}

function SegmentPlace(): ReactNode {
  const id = useLabState(segmentIdOf);
  const segments = useLabState(segmentsOf);
  const at = segments.findIndex((segment) => segment.id === id);
  return (
    <p className="head__place">{format(words.place, { stop: at + 1, stops: segments.length })}</p>
  );
}

function FilterNumber(): ReactNode {
  const filter = useLabState(filterOf);
  const { outChannels } = useLabState(geometryOf);
  if (filter === null) return null;
  return (
    <p className="head__note">
      {format(TRANSPORT_WORDS.filterOf, { filter, filters: outChannels })}
    </p>
  );
}
