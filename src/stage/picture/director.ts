/** Between store and painter: lays out, builds the scene of the present moment and has it painted. */
import type { BlockGeometry, Cell, Run } from "../../engine/index.ts";
import { PHOTO_KINDS } from "../../params/index.ts";
import {
  boxOfCell,
  buildScene,
  fetchCellMarks,
  type LayoutOptions,
  type Look,
  type ShownFilters,
  type StageLayout,
} from "../../scene/index.ts";
import {
  geometryOf,
  inspectedOf,
  momentOf,
  runOf,
  timelineOf,
  type Lab,
  type LabState,
} from "../../store/index.ts";
import { addressOf, formatTime } from "../../timeline/index.ts";
import { paletteNameOf, prefersDark, watchPrefersDark } from "../../ui/index.ts";
import { setInFocus } from "../in-focus.ts";
import { lanesShown, watchLanes } from "../lanes-shown.ts";
import { litMarks, watchLit } from "../lit-part.ts";
import { isBlur } from "../settled.ts";
import type { Asking } from "./asking.ts";
import { facesOf } from "./faces.ts";
import { Focus } from "./focus.ts";
import { createPainter } from "./painter.ts";
import { place } from "./place.ts";
import { startPointing } from "./pointing.ts";
import { enlarge, setHeight, type StageView } from "./stage-view.ts";
import { watchRatio } from "./watch-ratio.ts";

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

export interface Director {
  /** Nothing is painted before the first call. */
  readonly show: (view: StageView) => void;
  readonly stop: () => void;
}

/** Follows a lab until it is stopped. */
export function direct(
  { stage, host, pad, pinned }: StageNodes,
  lab: Lab,
  layouts: Layouts,
): Director {
  const painter = createPainter(host);
  const faces = facesOf(host);
  const focus = new Focus();
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  let layout: StageLayout | null = null;
  let laidOut: { geometry: BlockGeometry; key: string } | null = null;
  let fonts = 0;
  let size = { width: 0, height: 0 };
  let filters: ShownFilters = { standard: 0, separable: 0 };
  let painted: Run | null = null;
  let isQueued = false;
  let looking: ((cell: Cell) => Look) | null = null;
  let isGone = false;
  let isDark = prefersDark();
  let view: StageView | null = null;
  let asking: Asking | null = null;

  const layoutFor = (state: LabState, now: StageView): StageLayout => {
    const geometry = geometryOf(state);
    const shown = focus.firstOf(state, laidOut?.geometry === geometry ? layout : null, now);
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
      setHeight(host, layout, now.scale);
      stage.dataset["orientation"] = layout.orientation;
    }
    return layout;
  };

  const paint = (): void => {
    isQueued = false;
    if (isGone || view === null || size.width === 0) return;
    const { scale, ask, askChannel, isHeld } = view;
    const coming = layouts.coming?.(size);
    // The last picture may say what is asked.
    const isBarred = Boolean(ask) && (coming || !asking);
    if (ask !== undefined) host.style.visibility = isBarred ? "hidden" : "";
    void coming?.then(queue);
    if (coming || isBarred) return;
    const state = lab.store.getState();
    const run = runOf(state);
    // While a photo is being opened the last good picture stays.
    if (!run) return;
    painted = run;
    const timeline = timelineOf(state);
    if (!isHeld) focus.followPin(state);
    const now = layoutFor(state, view);
    const cell = isHeld ? null : inspectedOf(state);
    const look = cell && lookingAt(cell);
    const scene = buildScene(run, timeline, now, state.head, {
      travel: !reducedMotion.matches,
      photo: isPhoto(state),
      look,
      unanswered: ask ? asking?.unanswered(ask) : null,
      lit: litMarks(lab, run.geometry, now),
    });
    const theme = paletteNameOf(state.params.view.theme, isDark);
    const context = { theme, ratio: devicePixelRatio * scale, faces, fonts };
    painter.paint(scene, now, context, cell === null && !ask && isBlur(state));
    stage.dataset["at"] = formatTime(addressOf(timeline, state.head.step));
    stage.dataset["step"] = String(state.head.step);
    const moment = momentOf(state);
    const shown = look?.momentOf(run.geometry, moment, look.cell) ?? moment;
    filters = { standard: shown.standard.filter, separable: shown.separable.filter };
    const box = !isHeld && focus.pin && boxOfCell(run.geometry, now, filters, focus.pin);
    if (box) place(pinned, { ...box, x: box.x * scale, y: box.y * scale });
    asking?.mark({ g: run.geometry, layout: now, moment, stage: ask, channel: askChannel });
  };

  /** The first look waits for what shows it. */
  const lookingAt = (cell: Cell): Look | null => {
    if (looking) return looking(cell);
    void fetchCellMarks().then(({ lookAt }) => {
      looking = lookAt;
      queue();
    });
    return null;
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
    shown: () => (view === null || view.isHeld ? null : layout && { layout, filters }),
    scale: () => view?.scale ?? 1,
    onChannel(channel) {
      focus.choose(channel);
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
    const scale = view?.scale ?? 1;
    size = {
      width: Math.floor(host.clientWidth),
      height: Math.floor(stage.clientHeight / scale),
    };
    paint();
  };
  const resize = new ResizeObserver(measure);
  resize.observe(host);
  resize.observe(stage);
  reducedMotion.addEventListener("change", queue);
  const stopRatio = watchRatio(queue);
  const onFonts = (): void => {
    fonts++;
    queue();
  };
  document.fonts.addEventListener("loadingdone", onFonts);

  /** Fetched by the first view that may ask. */
  const fetchAsking = async (): Promise<void> => {
    const { createAsking } = await import("./asking.ts");
    asking ??= await createAsking(host);
    queue();
  };

  return {
    show(next) {
      view = next;
      enlarge(host, pinned, next.scale);
      if (next.ask !== undefined && asking === null) void fetchAsking();
      measure();
    },
    stop() {
      isGone = true;
      unsubscribe();
      stopLanes();
      stopLit();
      stopWatching();
      stopRatio();
      document.fonts.removeEventListener("loadingdone", onFonts);
      resize.disconnect();
      stopPointing();
      reducedMotion.removeEventListener("change", queue);
      painter.destroy();
    },
  };
}

const isPhoto = ({ params }: LabState): boolean =>
  PHOTO_KINDS.some((kind) => kind === params.data.input);
