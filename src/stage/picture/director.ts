/** Between store and painter: lays out, builds the scene of the present moment and has it painted. */
import type { BlockGeometry } from "../../engine/index.ts";
import { PHOTO_KINDS } from "../../params/index.ts";
import {
  buildLayout,
  buildScene,
  FOCUS_CHANNELS,
  hitAt,
  WIDE_FROM,
  type StageLayout,
} from "../../scene/index.ts";
import {
  geometryOf,
  momentOf,
  runOf,
  timelineOf,
  type Lab,
  type LabState,
} from "../../store/index.ts";
import { addressOf, formatTime, type TimeAddress } from "../../timeline/index.ts";
import { paletteNameOf, prefersDark, watchPrefersDark } from "../../ui/index.ts";
import { createPainter } from "./painter.ts";

/** Below this height (px) two lanes side by side would lose their captions. */
const LEAST_HEIGHT = 560;

/** Follows a lab until the returned function is called. `stage` carries `data-at`, `host` the picture. */
export function direct(host: HTMLElement, stage: HTMLElement, lab: Lab): () => void {
  const painter = createPainter(host);
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  let layout: StageLayout | null = null;
  let laidOut: { geometry: BlockGeometry; key: string } | null = null;
  let focus = 0;
  let fonts = 0;
  let size = { width: 0, height: 0 };
  let isQueued = false;
  let isGone = false;

  const layoutFor = (state: LabState): StageLayout => {
    const geometry = geometryOf(state);
    const shown = focusFor(geometry, focus, momentOf(state).firstChannel);
    // A tall layout takes the height it needs, so the stage's own must not call for another one.
    const { width } = size;
    const height = width < WIDE_FROM ? 0 : Math.max(LEAST_HEIGHT, size.height);
    const key = `${width}/${height}/${state.params.view.lanes}/${shown}`;
    if (!layout || laidOut?.geometry !== geometry || laidOut.key !== key) {
      layout = buildLayout(geometry, {
        width,
        height,
        lanes: state.params.view.lanes,
        focus: shown,
      });
      laidOut = { geometry, key };
      host.style.height = layout.orientation === "tall" ? `${layout.height}px` : "";
      stage.dataset["orientation"] = layout.orientation;
    }
    return layout;
  };

  const paint = (): void => {
    isQueued = false;
    if (isGone || size.width === 0) return;
    const state = lab.store.getState();
    const run = runOf(state);
    // While a photo is being opened the last good picture stays.
    if (!run) return;
    const timeline = timelineOf(state);
    const now = layoutFor(state);
    const scene = buildScene(run, timeline, now, state.head, {
      travel: !reducedMotion.matches,
      photo: PHOTO_KINDS.some((kind) => kind === state.params.data.input),
    });
    painter.paint(scene, now, {
      theme: paletteNameOf(state.params.view.theme, prefersDark()),
      ratio: devicePixelRatio,
      fonts,
    });
    stage.dataset["at"] = formatTime(addressOf(timeline, state.head.step));
    stage.dataset["step"] = String(state.head.step);
  };

  // One paint per task, right after the Commands that caused it.
  const queue = (): void => {
    if (isQueued) return;
    isQueued = true;
    queueMicrotask(paint);
  };

  // A thumbnail leads to its map; a small input channel comes into focus.
  const onClick = (event: MouseEvent): void => {
    if (!layout) return;
    const g = geometryOf(lab.store.getState());
    const corner = host.getBoundingClientRect();
    const point = { x: event.clientX - corner.x, y: event.clientY - corner.y };
    const hit = hitAt(layout, { filters: g.outChannels, channels: g.inChannels }, point);
    if (hit?.kind === "channel") {
      focus = hit.channel;
      queue();
    } else if (hit?.kind === "map") {
      lab.dispatch({ type: "pause" });
      lab.dispatch({ type: "seek", to: lastValueOf(g, hit.filter) });
    }
  };
  host.addEventListener("click", onClick);

  const unsubscribe = lab.store.subscribe(queue);
  const stopWatching = watchPrefersDark(queue);
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
    stopWatching();
    document.fonts.removeEventListener("loadingdone", onFonts);
    resize.disconnect();
    host.removeEventListener("click", onClick);
    reducedMotion.removeEventListener("change", queue);
    painter.destroy();
  };
}

/** The moment at which a filter's map is complete. */
function lastValueOf(g: BlockGeometry, filter: number): TimeAddress {
  const last = { y: g.outHeight - 1, x: g.outWidth - 1 };
  if (filter > 0) return { segment: "filters", filter, ...last };
  // The first map's positions are passed twice; its values come in the second beat.
  return { segment: "filter", ...last, tap: g.midChannels * g.kernelArea };
}

/** The channels the person chose; while one channel is at work, the page that holds it. */
function focusFor(g: BlockGeometry, focus: number, channel: number | null): number {
  const count = Math.min(g.inChannels, FOCUS_CHANNELS);
  const kept = Math.max(0, Math.min(focus, g.inChannels - count));
  if (channel === null) return kept;
  const at = Math.floor(channel / g.depthMultiplier);
  if (at >= kept && at < kept + count) return kept;
  return Math.min(Math.floor(at / count) * count, g.inChannels - count);
}
