/** What follows from a state, computed once per layer, data, edits and photo: a new theme computes nothing. */
import { blockCost, hasCell, requireGeometry, runOfRecipe } from "../engine/index.ts";
import type {
  BlockCost,
  BlockGeometry,
  Cell,
  InputKind,
  PackagedPhoto,
  Photo,
  Recipe,
  Run,
} from "../engine/index.ts";
import { PACKAGED_PHOTOS, parseCell, specOf } from "../params/index.ts";
import type { DataParams, Edits, LayerParams } from "../params/index.ts";
import { buildTimeline, momentAt } from "../timeline/index.ts";
import type { Moment, Pace, Timeline } from "../timeline/index.ts";
import { perObject } from "./cache.ts";
import type { LabState } from "./types.ts";

const geometryFor = perObject((layer: LayerParams) => requireGeometry(specOf(layer)));
const costsFor = perObject((layer: LayerParams) => blockCost(specOf(layer), { bias: layer.bias }));
const timelinesFor = perObject((geometry: BlockGeometry) => {
  const built = new Map<Pace, Timeline>();
  return (pace: Pace): Timeline => {
    const timeline = built.get(pace) ?? buildTimeline(geometry, pace);
    built.set(pace, timeline);
    return timeline;
  };
});

/** As many moments as labs on one page may be looking at in turn without computing them anew. */
const MOST_MOMENTS = 64;
const momentsFor = perObject((timeline: Timeline) => {
  const known = new Map<number, Moment>();
  return (step: number): Moment => {
    const found = known.get(step);
    if (found !== undefined) return found;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= MOST_MOMENTS) known.delete(oldest);
    const moment = momentAt(timeline, step);
    known.set(step, moment);
    return moment;
  };
});

/** Stands for the photo of an input that is none. */
const NO_PHOTO: Photo = { height: 0, width: 0, rgba: new Uint8Array(0) };

const recipeFor = perObject((layer: LayerParams) =>
  perObject((data: DataParams) =>
    perObject((edits: Edits) =>
      perObject((photo: Photo): Recipe => ({
        spec: specOf(layer),
        input: data.input,
        kernels: data.kernels,
        seed: data.seed,
        withBias: layer.bias,
        edits,
        photo: photo === NO_PHOTO ? null : photo,
      })),
    ),
  ),
);

/** About 15 ms on a slow phone; what takes longer is computed away from the page. */
const QUICK = 2 ** 22;
/** Making a value up takes about as long as this many multiplications. */
const PER_VALUE = 8;

const isQuickFor = perObject(({ spec }: Recipe): boolean => {
  const { standard, separable } = blockCost(spec);
  const input = spec.inHeight * spec.inWidth * spec.inChannels;
  const values = input + standard.parameters + separable.parameters;
  return standard.macs + separable.macs + PER_VALUE * values <= QUICK;
});
const quickRunFor = perObject(runOfRecipe);

export function geometryOf(state: LabState): BlockGeometry {
  return geometryFor(state.params.layer);
}

export function costsOf(state: LabState): BlockCost {
  return costsFor(state.params.layer);
}

export function timelineOf(state: LabState): Timeline {
  return timelinesFor(geometryOf(state))(state.params.time.pace);
}

/** The same object during a step, so that what listens to it rests while the playhead moves. */
export function momentOf(state: LabState): Moment {
  return momentsFor(timelineOf(state))(state.head.step);
}

/** Everything the run follows from; null while its photo is not there. */
export function recipeOf(state: LabState): Recipe | null {
  const photo = photoOf(state);
  if (photo === null) return null;
  return recipeFor(state.params.layer)(state.params.data)(state.edits)(photo);
}

/** What has to be computed away from the page before there is a run; null when nothing has. */
export function wantedOf(state: LabState): Recipe | null {
  const recipe = recipeOf(state);
  if (recipe === null || isQuickFor(recipe)) return null;
  return state.computed?.recipe === recipe ? null : recipe;
}

/** Whether there is a run, without computing a quick one. */
export function isReady(state: LabState): boolean {
  return recipeOf(state) !== null && wantedOf(state) === null;
}

/** Both forms of the layer on these values; null while a photo is opened or a large layer computed. */
export function runOf(state: LabState): Run | null {
  const recipe = recipeOf(state);
  if (recipe === null) return null;
  if (isQuickFor(recipe)) return quickRunFor(recipe);
  return state.computed?.recipe === recipe ? state.computed.run : null;
}

/** Share of the wanted run's multiplications that are done; null when none is wanted. */
export function progressOf(state: LabState): number | null {
  const wanted = wantedOf(state);
  if (wanted === null) return null;
  const { standard, separable } = costsOf(state);
  const done = state.work?.recipe === wanted ? state.work.done : 0;
  return Math.min(1, done / (standard.multiplications + separable.multiplications));
}

/** NO_PHOTO for an input that is none, null while the photo is not there. */
function photoOf({ params, photos, ownPhoto }: LabState): Photo | null {
  const { input } = params.data;
  if (input === "own") return ownPhoto;
  const kind = packaged(input);
  return kind === null ? NO_PHOTO : (photos[kind] ?? null);
}

/** The packaged photo that the input needs and that is not there yet. */
export function isWaitingForPhoto(state: LabState): PackagedPhoto | null {
  const kind = packaged(state.params.data.input);
  return kind !== null && state.photos[kind] === undefined ? kind : null;
}

const pinFor = perObject((geometry: BlockGeometry) => {
  let text = "";
  let cell: Cell | null = null;
  return (pin: string): Cell | null => {
    if (pin === text) return cell;
    text = pin;
    cell = parseCell(pin);
    if (cell !== null && !hasCell(geometry, cell)) cell = null;
    return cell;
  };
});

/** The pinned cell, the same object while it stays pinned. */
export function pinOf(state: LabState): Cell | null {
  return pinFor(geometryOf(state))(state.params.view.pin);
}

/** The cell whose connections are shown: the one that is looked at, else the pinned one. */
export function inspectedOf(state: LabState): Cell | null {
  return state.look ?? pinOf(state);
}

export function canUndo(state: LabState): boolean {
  return state.past.length > 0;
}

export function canRedo(state: LabState): boolean {
  return state.future.length > 0;
}

function packaged(input: InputKind): PackagedPhoto | null {
  return PACKAGED_PHOTOS.find((kind) => kind === input) ?? null;
}
