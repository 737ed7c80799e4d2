/** What the main thread did about an input, from the event to the frame that shows the result. */
import { taskAt, workOf } from "./trace.ts";
import type { MainThread, Work } from "./trace.ts";

/** The marks of probe.ts. `input` is set where the handling begins and bears the event's own time. */
export const MARKS = {
  prefix: "bench:",
  frame: "bench:frame",
  input: "bench:input",
  picture: "bench:picture",
} as const;

export interface Response {
  /** To the frame with the last change of the picture; null when the picture did not change. */
  readonly picture: (Work & { readonly elapsed: number }) | null;
  /** Milliseconds to the first frame of all; null when there was none. */
  readonly nextPaint: number | null;
}

/** The main thread's part of a frame ends with the commit, which hands it to the compositor. */
const COMMIT = "Commit";

/** One response for each input, in order; an input's time ends with the next one. */
export function responsesOf(thread: MainThread): Response[] {
  const { tasks, spans, marks } = thread;
  const commits = spans.filter(({ name }) => name === COMMIT);
  const inputs = marks.filter(({ name }) => name === MARKS.input);
  return inputs.map(({ at, stamp }, i) => {
    const until = inputs[i + 1]?.at ?? Infinity;
    const isInside = (time: number) => time >= at && time < until;
    const changes = marks.filter(({ name, at: time }) => name === MARKS.picture && isInside(time));
    const changed = changes.at(-1);
    const first = commits.find(({ end }) => isInside(end));
    const last = changed && commits.find(({ start }) => isInside(start) && start >= changed.at);
    const nextPaint = first ? first.end - stamp : null;
    if (!last) return { picture: null, nextPaint };
    const answering = tasks.slice(taskAt(tasks, at), taskAt(tasks, last.end) + 1);
    return { picture: { ...workOf(answering), elapsed: last.end - stamp }, nextPaint };
  });
}
