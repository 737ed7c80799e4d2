/** Functions that run inside the measured page. Each stands alone: it is sent there as text. */
import type { MARKS } from "./responses.ts";

type Marks = typeof MARKS;

/** What the page's probe tells. */
export interface ProbeState {
  /** Whether the last announced input has come. */
  readonly seen: boolean;
  /** Changes of the picture since then, and milliseconds since the latest. */
  readonly changes: number;
  readonly quiet: number;
  /** The longest input so far as the browser's Event Timing tells it, to the presented frame; 0 below 16. */
  readonly longestEvent: number;
}

interface Probe {
  arm: () => void;
  state: () => ProbeState;
}

export type ProbedWindow = Window & { benchProbe?: Probe };

/** Time stamps of animation frames, each marked in the trace, for so many seconds and at least `least` frames. */
export function watchFrames([mark, seconds, least]: readonly [string, number, number]) {
  return new Promise<number[]>((resolve) => {
    const stamps: number[] = [];
    const next = (stamp: number) => {
      performance.mark(mark);
      stamps.push(stamp);
      if (stamps.length > least && stamp - stamps[0] >= seconds * 1000) resolve(stamps);
      else requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/**
 * Marks the next announced input in the trace, and every task in which the picture changes: by an element, an
 * attribute or a text inside the stage, or by drawing into one of its canvases.
 */
export function installProbe(marks: Marks) {
  const stage = document.querySelector('section[aria-label="Stage"]');
  if (!stage) throw new Error("The page has no stage.");
  let armed = false;
  let changes = 0;
  let changedAt = 0;
  let noted = false;
  let longestEvent = 0;

  const note = () => {
    changes++;
    changedAt = performance.now();
    if (noted) return;
    noted = true;
    performance.mark(marks.picture);
    // Once per task is enough.
    queueMicrotask(() => {
      noted = false;
    });
  };
  new MutationObserver(note).observe(stage, {
    ...{ attributes: true, characterData: true, childList: true, subtree: true },
  });
  const drawing = CanvasRenderingContext2D.prototype as unknown as Record<
    string,
    (this: CanvasRenderingContext2D, ...values: unknown[]) => unknown
  >;
  for (const name of ["putImageData", "drawImage", "fillRect", "clearRect", "fill", "stroke"]) {
    const draw = drawing[name];
    drawing[name] = function (...values) {
      if (this.canvas instanceof Node && stage.contains(this.canvas)) note();
      return draw.apply(this, values);
    };
  }
  for (const type of ["pointermove", "keydown"]) {
    const onInput = (event: Event) => {
      if (!armed) return;
      armed = false;
      performance.mark(marks.input, { startTime: event.timeStamp });
    };
    addEventListener(type, onInput, { capture: true });
  }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestEvent = Math.max(longestEvent, duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);

  (window as ProbedWindow).benchProbe = {
    arm: () => {
      armed = true;
      changes = 0;
    },
    state: () => {
      const quiet = performance.now() - changedAt;
      return { seen: !armed, changes, quiet, longestEvent };
    },
  };
}

/** Median milliseconds of a fixed loop: how much longer it takes when throttled is what throttling does. */
export function fixedLoop(): number {
  const once = () => {
    const start = performance.now();
    let x = 1;
    for (let i = 0; i < 20_000_000; i++) x = (x * 48271) % 2147483647;
    return x > 0 ? performance.now() - start : 0;
  };
  const times = Array.from({ length: 5 }, once).sort((a, b) => a - b);
  return times[2];
}
