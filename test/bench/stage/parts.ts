/** Where the main thread's time goes: the time of each stretch without what is nested in it, by kind of work. */
import type { MainThread, Span } from "./trace.ts";

export const PARTS = [
  "script",
  "style",
  "layout",
  "pre-paint",
  "paint",
  "layerize",
  "commit",
  "hit test",
  "garbage collection",
  "other",
] as const;
export type Part = (typeof PARTS)[number];

const NAMES: Readonly<Record<string, Part>> = {
  FireAnimationFrame: "script",
  FunctionCall: "script",
  EvaluateScript: "script",
  EventDispatch: "script",
  TimerFire: "script",
  RunMicrotasks: "script",
  UpdateLayoutTree: "style",
  RecalculateStyles: "style",
  Layout: "layout",
  PrePaint: "pre-paint",
  UpdateLayerTree: "pre-paint",
  Paint: "paint",
  Layerize: "layerize",
  Commit: "commit",
  UpdateLayer: "commit",
  HitTest: "hit test",
  MinorGC: "garbage collection",
  MajorGC: "garbage collection",
};

function partOf(name: string): Part {
  return NAMES[name] ?? (name.startsWith("V8.GC") ? "garbage collection" : "other");
}

interface Piece extends Span {
  readonly part: Part;
  readonly isTask: boolean;
}

/** Milliseconds by kind, all tasks of the thread together; what no stretch explains is "other". */
export function partsOf({ tasks, spans }: MainThread): Record<Part, number> {
  const sums = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
  const pieces = [
    ...tasks.map((span): Piece => ({ ...span, part: "other", isTask: true })),
    ...spans.map((span): Piece => ({ ...span, part: partOf(span.name), isTask: false })),
  ].sort((a, b) => a.start - b.start || b.end - a.end || Number(b.isTask) - Number(a.isTask));
  const open: Piece[] = [];
  for (const piece of pieces) {
    while (open.length > 0 && open[open.length - 1].end <= piece.start) open.pop();
    const outer = open.at(-1);
    // A stretch whose task began before the trace did is not counted: its task is not, either.
    if (!outer && !piece.isTask) continue;
    const end = Math.min(piece.end, outer?.end ?? Infinity);
    sums[piece.part] += end - piece.start;
    if (outer) sums[outer.part] -= end - piece.start;
    open.push({ ...piece, end });
  }
  return sums;
}
