/** Between store and painter: lays out, builds the scene of the present moment and has it painted. */
import type { BlockGeometry, Cell, Run } from "../../engine/index.ts";
import { PHOTO_KINDS } from "../../params/index.ts";
import {
  boxOfCell,
  buildScene,
  channelOfCell,
  fetchCellMarks,
  FOCUS_CHANNELS,
  momentOfCell,
  type LayoutOptions,
  type Look,
  type ShownFilters,
  type StageLayout,
} from "../../scene/index.ts";
import {
  geometryOf,
  inspectedOf,
  momentOf,
  pinOf,
  runOf,
  timelineOf,
  type Lab,
  type LabState,
} from "../../store/index.ts";
import { addressOf, formatTime, type Moment } from "../../timeline/index.ts";
import { paletteNameOf, prefersDark, watchPrefersDark } from "../../ui/index.ts";
import { setInFocus } from "../in-focus.ts";
import { lanesShown, watchLanes } from "../lanes-shown.ts";
import { litMarks, watchLit } from "../lit-part.ts";
import { isBlur } from "../settled.ts";
import { facesOf } from "./faces.ts";
import { createPainter } from "./painter.ts";
import { place } from "./place.ts";
import { startPointing } from "./pointing.ts";

export interface StageNodes {
  /** The region; carries `data-at`. */
  readonly stage: HTMLElement;
  /** Holds the picture. */
  readonly host: HTMLElement;
  /** Takes the focus of the picture's cells. */
  readonly pad: HTMLElement;
  /** Is kept over the pinned cell. */
  readonly pinned: HTMLElement;
}

/** How a stage of some size is laid out. */
export interface Layouts {
  /** The height that the picture should have. */
  readonly heightIn: (stage: { readonly width: number; readonly height: number }) => number;
  readonly build: (geometry: BlockGeometry, options: LayoutOptions) => StageLayout;
  /** While something is still fetched that lays out such a stage, the last picture stays; null: nothing is. */
  readonly coming?: (stage: { readonly width: number }) => Promise<void> | null;
}

/** Follows a lab until the returned function is called. */
export function direct(
  { stage, host, pad, pinned }: StageNodes,
  lab: Lab,
  layouts: Layouts,
): () => void {
  const painter = createPainter(host);
  const faces = facesOf(host);
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  let layout: StageLayout | null = null;
  let laidOut: { geometry: BlockGeometry; key: string } | null = null;
  let focus = 0;
  let fonts = 0;
  let size = { width: 0, height: 0 };
  let filters: ShownFilters = { standard: 0, separable: 0 };
  let lastPin: Cell | null = null;
  let painted: Run | null = null;
  let isQueued = false;
  let marksOf: Look["marksOf"] | null = null;
  let isGone = false;
  let isDark = prefersDark();

  const layoutFor = (state: LabState): StageLayout => {
    const geometry = geometryOf(state);
    const shown = focusNow(state, geometry);
    const { width } = size;
    const height = layouts.heightIn(size);
    const lanes = lanesShown(lab, state);
    const photo = isPhoto(state);
    const key = `${width}/${height}/${lanes}/${shown}/${photo}`;
    if (!layout || laidOut?.geometry !== geometry || laidOut.key !== key) {
      layout = layouts.build(geometry, {
        width,
        height,
        lanes,
        focus: shown,
        photo,
      });
      laidOut = { geometry, key };
      setInFocus(lab, layout);
      host.style.height = layout.orientation === "tall" ? `${layout.height}px` : "";
      stage.dataset["orientation"] = layout.orientation;
    }
    return layout;
  };

  const paint = (): void => {
    isQueued = false;
    if (isGone || size.width === 0) return;
    const coming = layouts.coming?.(size);
    if (coming) {
      void coming.then(queue);
      return;
    }
    const state = lab.store.getState();
    const run = runOf(state);
    // While a photo is being opened the last good picture stays.
    if (!run) return;
    painted = run;
    const timeline = timelineOf(state);
    followPin(state);
    const now = layoutFor(state);
    const cell = inspectedOf(state);
    const scene = buildScene(run, timeline, now, state.head, {
      travel: !reducedMotion.matches,
      photo: isPhoto(state),
      look: lookAt(cell),
      lit: litMarks(lab, run.geometry, now),
    });
    const theme = paletteNameOf(state.params.view.theme, isDark);
    const context = { theme, ratio: devicePixelRatio, faces, fonts };
    painter.paint(scene, now, context, cell === null && isBlur(state));
    stage.dataset["at"] = formatTime(addressOf(timeline, state.head.step));
    stage.dataset["step"] = String(state.head.step);
    const moment = momentOf(state);
    const shown = cell ? momentOfCell(run.geometry, moment, cell) : moment;
    filters = { standard: shown.standard.filter, separable: shown.separable.filter };
    const box = lastPin && boxOfCell(run.geometry, now, filters, lastPin);
    if (box) place(pinned, box);
  };

  /** The first look waits for what shows it. */
  const lookAt = (cell: Cell | null): Look | null => {
    if (cell === null) return null;
    if (marksOf) return { cell, marksOf };
    void fetchCellMarks().then(({ cellMarks }) => {
      marksOf = cellMarks;
      queue();
    });
    return null;
  };

  /** What keys go to comes into focus, what a pointer is on stays where it is; so does a pin, until the person goes on. */
  const focusNow = (state: LabState, g: BlockGeometry): number => {
    const channel = state.look && channelOfCell(g, state.look);
    if (channel !== null) {
      const shown = laidOut?.geometry === g && layout ? layout.channels : [];
      if (shown.some((slot) => slot.channel === channel)) return shown[0].channel;
      return (focus = focusFor(g, focus, channel));
    }
    const pin = pinOf(state);
    const pinned = pin && channelOfCell(g, pin);
    const kept = focusFor(g, focus, null);
    if (pinned !== null && pinned >= kept && pinned < kept + FOCUS_CHANNELS) return kept;
    return focusFor(g, focus, workingOf(g, momentOf(state)));
  };

  /** A pin on a channel that is out of focus brings it in. */
  const followPin = (state: LabState): void => {
    const pin = pinOf(state);
    if (pin === lastPin) return;
    lastPin = pin;
    const geometry = geometryOf(state);
    const channel = pin && channelOfCell(geometry, pin);
    if (channel !== null) focus = focusFor(geometry, focus, channel);
  };

  // One paint per task, right after the Commands that caused it. A large run has just kept the panels busy: its picture
  // has a task of its own, so that the page is never blocked for both.
  const queue = (): void => {
    if (isQueued) return;
    isQueued = true;
    const { computed } = lab.store.getState();
    if (computed && computed.run !== painted) setTimeout(paint);
    else queueMicrotask(paint);
  };

  const stopPointing = startPointing({
    ...{ host, pad, lab },
    shown: () => layout && { layout, filters },
    onChannel(channel) {
      focus = channel;
      queue();
    },
  });

  const unsubscribe = lab.store.subscribe(queue);
  const stopLanes = watchLanes(lab, queue);
  const stopLit = watchLit(lab, queue);
  const stopWatching = watchPrefersDark(() => {
    isDark = prefersDark();
    queue();
  });
  // Read here alone: asking for a size while painting would make the browser lay out twice a frame.
  const measure = (): void => {
    size = { width: Math.floor(host.clientWidth), height: stage.clientHeight };
    paint();
  };
  const resize = new ResizeObserver(measure);
  resize.observe(host);
  resize.observe(stage);
  reducedMotion.addEventListener("change", queue);
  measure();
  const onFonts = (): void => {
    fonts++;
    queue();
  };
  document.fonts.addEventListener("loadingdone", onFonts);

  return () => {
    isGone = true;
    unsubscribe();
    stopLanes();
    stopLit();
    stopWatching();
    document.fonts.removeEventListener("loadingdone", onFonts);
    resize.disconnect();
    stopPointing();
    reducedMotion.removeEventListener("change", queue);
    painter.destroy();
  };
}

const isPhoto = ({ params }: LabState): boolean =>
  PHOTO_KINDS.some((kind) => kind === params.data.input);

/** The input channel at work; of a group, the first. */
function workingOf(g: BlockGeometry, { segment, firstChannel }: Moment): number | null {
  if (firstChannel === null || segment === "input") return firstChannel;
  return Math.floor(firstChannel / g.depthMultiplier);
}

/** The channels the person chose; while one channel is at work, the page that holds it. */
function focusFor(g: BlockGeometry, focus: number, channel: number | null): number {
  const count = Math.min(g.inChannels, FOCUS_CHANNELS);
  const kept = Math.max(0, Math.min(focus, g.inChannels - count));
  if (channel === null || (channel >= kept && channel < kept + count)) return kept;
  return Math.min(Math.floor(channel / count) * count, g.inChannels - count);
}
