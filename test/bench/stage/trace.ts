/** Chromium's trace events -> what one page's main thread did. All times out of here are milliseconds. */

/** An event as the trace writes it: times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly callTime?: number } };
}

/** A stretch of time on the thread. `cpu` is the part in which the thread had the processor. */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly cpu: number;
}

export interface MainThread {
  /** Top-level tasks in order; a task run from inside another one belongs to that one. */
  readonly tasks: readonly Span[];
  /** All stretches with a beginning and an end, outer ones before inner ones, tasks left out. */
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
}

/** What the page noted with performance.mark: when it did so, and the time that it gave the mark. */
interface Mark {
  readonly name: string;
  readonly at: number;
  readonly stamp: number;
}

/** What the scheduler calls a task. The timeline category has a copy of each, which must not be counted again. */
const isTask = ({ name, cat }: TraceEvent) => cat === "toplevel" && name.endsWith("RunTask");
const isTimelineTask = ({ name, cat }: TraceEvent) => name === "RunTask" && cat !== "toplevel";
const isMark = ({ cat, ph }: TraceEvent) => cat === "blink.user_timing" && /[IiRn]/.test(ph);

/**
 * The thread on which the page set its marks: of all renderers in a trace, the one that was measured.
 * @throws Error when no mark begins with `prefix`, or when the trace has no CPU times
 */
export function mainThreadOf(events: readonly TraceEvent[], prefix: string): MainThread {
  const marked = events.find((event) => isMark(event) && event.name.startsWith(prefix));
  if (!marked) throw new Error(`The trace has no mark that begins with ${prefix}.`);
  const own = events
    .filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const whole = own.filter(({ ph, dur }) => ph === "X" && dur !== undefined);
  const tasks = outermost(whole.filter(isTask).map(spanOf));
  // A CPU time of nothing is left out of the trace.
  if (!whole.some(({ tdur }) => tdur !== undefined)) throw new Error("The trace has no CPU times.");
  return {
    tasks,
    spans: whole.filter((event) => !isTask(event) && !isTimelineTask(event)).map(spanOf),
    marks: own
      .filter((event) => isMark(event) && event.name.startsWith(prefix))
      // A mark's own time is rounded by the page's clock, and may lie before the task that set it.
      .map(({ name, ts, args }) => ({
        name,
        at: (args?.data?.callTime ?? ts) / 1000,
        stamp: ts / 1000,
      })),
  };
}

function spanOf({ name, ts, dur = 0, tdur = 0 }: TraceEvent): Span {
  return { name, start: ts / 1000, end: (ts + dur) / 1000, cpu: tdur / 1000 };
}

function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
  }
  return kept;
}

/** Place of the task that a moment lies in, or −1. */
export function taskAt(tasks: readonly Span[], at: number): number {
  return tasks.findIndex(({ start, end }) => start <= at && at <= end);
}

/** Time in tasks: by the clock, by the processor, and the longest single one. */
export interface Work {
  readonly wall: number;
  readonly cpu: number;
  readonly longest: number;
}

export function workOf(tasks: readonly Span[]): Work {
  const lengths = tasks.map(({ start, end }) => end - start);
  return {
    wall: lengths.reduce((sum, length) => sum + length, 0),
    cpu: tasks.reduce((sum, { cpu }) => sum + cpu, 0),
    longest: Math.max(0, ...lengths),
  };
}

/**
 * The work of each frame: from the task that ran the page's animation frame, which sets the mark `name`, up to the
 * next such task. What comes after the last mark is no whole frame and is left out.
 */
export function framesOf({ tasks, marks }: MainThread, name: string): Work[] {
  const starts = marks
    .filter((mark) => mark.name === name)
    .map(({ at }) => taskAt(tasks, at))
    .filter((place, i, all) => place >= 0 && place !== all[i - 1]);
  return starts.slice(1).map((end, i) => workOf(tasks.slice(starts[i], end)));
}
