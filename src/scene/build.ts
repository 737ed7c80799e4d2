/** scene(run, layout, playhead): everything the painter needs, as a pure function of its arguments. */
import { easeCubicInOut } from "d3";
import type { BlockGeometry, Run } from "../engine/index.ts";
import {
  durationOf,
  momentAt,
  type Moment,
  type Playhead,
  type Timeline,
} from "../timeline/index.ts";
import type { StageLayout } from "./layout/index.ts";
import { liveMarks, type Look } from "./live.ts";
import { stillMarks } from "./still.ts";
import { windowMarks, type Travel } from "./windows.ts";
import type { Mark, Scene, TextMark } from "./types.ts";

export interface SceneOptions {
  /** Windows slide between neighbouring cells; off for reduced motion. */
  readonly travel: boolean;
  /** The input is a photograph: its channels are shown as photographs show them. */
  readonly photo: boolean;
  readonly look?: Look | null;
  /** What is left of a moment while a value of it is asked for; see asked.ts. */
  readonly unanswered?: ((g: BlockGeometry, moment: Moment) => Moment) | null;
  /** Over everything else: what a panel points at. */
  readonly lit?: readonly Mark[];
}

/** Share of a step that a window takes to slide; the rest of the step it rests. */
const TRAVEL_SHARE = 0.45;
/** A step shorter than this (seconds at speed 1) has no time for a slide. */
const TRAVEL_FROM = 0.08;

const stillOfLayout = new WeakMap<
  StageLayout,
  { run: Run; photo: boolean; marks: readonly Mark[] }
>();

export function buildScene(
  run: Run,
  timeline: Timeline,
  layout: StageLayout,
  head: Playhead,
  options: SceneOptions,
): Scene {
  const now = momentAt(timeline, head.step);
  const look = options.look ?? null;
  const moment = look?.momentOf(run.geometry, now, look.cell) ?? now;
  const known = options.unanswered?.(run.geometry, moment) ?? moment;
  return {
    still: stillOf(run, layout, options.photo),
    live: [
      ...liveMarks(run, layout, known, look),
      ...(look === null
        ? windowMarks(run.geometry, layout, moment, travelAt(timeline, head, options.travel))
        : look.marksOf(run.geometry, layout, look.cell)),
      ...layout.places.map((place) => withNumbers(run, place, known)),
      ...(options.lit ?? []),
    ],
  };
}

function stillOf(run: Run, layout: StageLayout, photo: boolean): readonly Mark[] {
  const known = stillOfLayout.get(layout);
  if (known?.run === run && known.photo === photo) return known.marks;
  const marks = stillMarks(run, layout, photo);
  stillOfLayout.set(layout, { run, photo, marks });
  return marks;
}

function travelAt(timeline: Timeline, head: Playhead, wanted: boolean): Travel {
  if (!wanted || head.step === 0 || durationOf(timeline, head.step) < TRAVEL_FROM) {
    return { share: 1, from: null };
  }
  const t = Math.min(1, head.u / TRAVEL_SHARE);
  return { share: easeCubicInOut(t), from: momentAt(timeline, head.step - 1) };
}

/** Fills the 1-based numbers of the current map and place into a word's values. */
function withNumbers(run: Run, mark: TextMark, moment: Moment): TextMark {
  const lane = mark.id.includes("standard") ? moment.standard : moment.separable;
  const g = run.geometry;
  const isStarted = lane.outputs > 0;
  return {
    ...mark,
    key: keyAt(mark.key, isStarted, lane.outputs % g.positions === 0),
    values: {
      map: lane.filter + 1,
      maps: g.outChannels,
      row: lane.y + 1,
      column: lane.x + 1,
      done: Math.floor(lane.outputs / g.positions),
      values: lane.outputs - Math.floor(lane.outputs / g.positions) * g.positions,
      positions: g.positions,
    },
  };
}

/** Before its first value a lane has no place to name; between maps there is no part of one. */
function keyAt(key: string, isStarted: boolean, isBetweenMaps: boolean): string {
  if (!isStarted && key !== "place.map") return "empty";
  return key === "place.progress" && isBetweenMaps ? "place.progressWhole" : key;
}
