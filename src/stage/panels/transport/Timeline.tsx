/** The timeline: a native slider over a track of segments. The knob is moved per frame, outside React. */
import { Suspense, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { BlockGeometry } from "../../../engine/index.ts";
import { geometryOf, timelineOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import type { Segment } from "../../../timeline/index.ts";
import { secondsAt, segmentOf } from "../../../timeline/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { useLanesShown } from "../../lanes-shown.ts";
import { useSettledMoment } from "../../settled.ts";
import { STRINGS } from "../../strings.ts";
import { useParts } from "../parts.ts";
import { useSentence } from "../use-sentence.ts";
import { FilterOf, PerValue } from "./notes.tsx";
import { createKnob, RANGE_END } from "./knob.ts";
import { trackOf } from "./track.ts";
import { useScrubbing } from "./use-scrubbing.ts";
import "./timeline.css";
import "./timeline-knob.css";
import "./timeline-fit.css";
import { fetched } from "../../../ui/index.ts";

/** Fetched beside the page: nobody needs it before a pointer comes. */
const ScrubPreview = fetched(async () => (await import("./ScrubPreview.tsx")).ScrubPreview, true);

const words = STRINGS.transport;
const biasOf = (state: LabState) => state.params.layer.bias;
const playingOf = (state: LabState) => state.playing;

export function Timeline(): ReactNode {
  const lab = useLab();
  const timeline = useLabState(timelineOf);
  const geometry = useLabState(geometryOf);
  const playing = useLabState(playingOf);
  const hasBias = useLabState(biasOf);
  const moment = useSettledMoment();
  const root = useRef<HTMLDivElement>(null);
  const range = useRef<HTMLInputElement>(null);
  const scrubbing = useScrubbing(lab);
  const sentenceOf = useSentence();
  const lanes = useLanesShown();
  const isLocked = useParts("transport").isLocked("timeline");

  useLayoutEffect(() => {
    if (root.current === null || range.current === null) return;
    const knob = createKnob(root.current, range.current, timeline);
    const show = (state: LabState): void => {
      // React has not drawn a new timeline's track yet; this effect runs again when it has.
      if (timelineOf(state) !== timeline) return;
      const speed = state.playing ? state.params.time.speed : 0;
      knob.show({ seconds: secondsAt(timeline, state.head), speed });
    };
    show(lab.store.getState());
    return lab.store.subscribe(show);
  }, [lab, timeline]);

  const current = segmentOf(timeline, moment.step);
  const name = words.segments[current.id];

  return (
    <div className="timeline" ref={root}>
      <div className="timeline__parts">
        {trackOf(timeline).map(({ segment, width }) => (
          <div
            className="timeline__part"
            key={segment.id}
            style={{ width: `${width * 100}%` }}
            data-current={segment.id === current.id}
          >
            <p className="timeline__label" data-segment={segment.id}>
              <button
                type="button"
                className="timeline__name"
                disabled={isLocked}
                aria-label={words.segments[segment.id]}
                aria-current={segment.id === current.id ? "step" : undefined}
                onClick={() => lab.dispatch({ type: "seek", to: { segment: segment.id } })}
              >
                <span className="timeline__long">{words.segments[segment.id]}</span>
                <span className="timeline__short">{words.segmentsShort[segment.id]}</span>
              </button>
              {segment.id === current.id && !playing ? (
                <FilterOf className="timeline__note mono" moment={moment} geometry={geometry} />
              ) : null}
            </p>
            <div className="timeline__bar">
              <div className="timeline__fill" data-fill="" data-runs="" />
            </div>
            <Beats segment={segment} geometry={geometry} />
          </div>
        ))}
      </div>
      <div className="timeline__slider">
        <input
          ref={range}
          className="timeline__range"
          type="range"
          disabled={isLocked}
          aria-label={words.timeline}
          aria-valuetext={
            playing || !sentenceOf
              ? name
              : `${name}. ${sentenceOf(geometry, moment, { hasBias, lanes })}`
          }
          min={0}
          max={RANGE_END}
          step={1}
          defaultValue={0}
          {...scrubbing}
        />
        <Suspense>
          <ScrubPreview timeline={timeline} range={range} />
        </Suspense>
        <div className="timeline__window">
          <canvas className="running" aria-hidden="true" hidden />
          <div className="timeline__carrier" data-carrier="">
            <i className="timeline__knob" data-runs="" />
          </div>
        </div>
      </div>
    </div>
  );
}

interface BeatsProps {
  readonly segment: Segment;
  readonly geometry: BlockGeometry;
}

function Beats({ segment, geometry }: BeatsProps): ReactNode {
  const { start: from, duration } = segment;
  const named = segment.id === "filters" ? [] : segment.beats.filter(({ id }) => words.beats[id]);
  const share = (seconds: number): string => `${(100 * seconds) / duration}%`;
  return (
    <div className="timeline__beats" aria-hidden="true">
      {named.map(({ id, start }, index) => {
        // A word may run on under the beats after it that have none.
        const end = named[index + 1]?.start ?? from + duration;
        const style = { left: share(start - from), width: share(end - start) };
        return (
          <span className="timeline__beat" data-later={index > 0} key={id} style={style}>
            <span className="timeline__word">{words.beats[id]}</span>
          </span>
        );
      })}
      {segment.id === "filters" ? <PerValue geometry={geometry} /> : null}
    </div>
  );
}
