/** Figures -> Markdown: the tables that the command prints and docs/performance.md holds. */
import { count, digits, percent } from "../numbers.ts";
import { column, tableOf } from "../table.ts";
import { BUDGETS, LATE } from "./budgets.ts";
import type { InputFigures, PlayFigures, StageFigures } from "./figures.ts";
import { PARTS } from "./parts.ts";
import { LARGE, THROTTLE, VIEWPORT } from "./scenes.ts";

const { left, right } = column;

/** More than this share of the processors at work before the run makes the figures doubtful. */
const BUSY = 0.5;

interface Verdict {
  readonly what: string;
  readonly where: string;
  /** Null: there was nothing to measure, for the reason given. */
  readonly value: number | null;
  readonly reason?: string;
  readonly budget: number;
  readonly write: (value: number) => string;
}

const ms = (value: number) => `${digits(value)} ms`;
const share = (value: number) => (value === 0 ? "0 %" : percent(value));

function playVerdicts({ title, late, work }: PlayFigures): Verdict[] {
  return [
    {
      what: `frame intervals over ${LATE} ms`,
      where: `playing ${title}`,
      ...{ value: late, budget: BUDGETS.lateShare, write: share },
    },
    {
      what: "main thread per frame, p95",
      where: `playing ${title}`,
      ...{ value: work.p95, budget: BUDGETS.frameWork, write: ms },
    },
  ];
}

function hoverVerdict({ title, reacted, inputs, work }: InputFigures): Verdict {
  return {
    what: "main thread to the picture, p95",
    where: title,
    // A picture that answers to some cells only is not one that is fast.
    value: reacted === inputs ? (work?.p95 ?? null) : null,
    reason:
      reacted === 0
        ? "nothing changed on hover"
        : `only ${reacted} of ${inputs} changed the picture`,
    ...{ budget: BUDGETS.hoverWork, write: ms },
  };
}

function verdictsOf({ plays, hovers, change }: StageFigures): Verdict[] {
  const paints = [...hovers, change].flatMap(({ longestToPaint }) => longestToPaint ?? []);
  return [
    ...plays.filter(({ isBudgeted }) => isBudgeted).flatMap(playVerdicts),
    ...hovers.map(hoverVerdict),
    {
      what: "main thread to the new picture, worst",
      where: change.title,
      value: change.work?.worst ?? null,
      reason: "nothing changed",
      ...{ budget: BUDGETS.changeWork, write: ms },
    },
    {
      what: "from the event to the next paint, longest",
      where: "all of these inputs",
      value: paints.length > 0 ? Math.max(...paints) : null,
      reason: "nothing was painted",
      ...{ budget: BUDGETS.nextPaint, write: ms },
    },
  ];
}

function budgets(figures: StageFigures): string {
  const rows = verdictsOf(figures).map(({ what, where, value, reason = "–", budget, write }) => [
    ...[what, where, value === null ? reason : write(value), write(budget)],
    value === null ? "–" : value <= budget ? "yes" : "no",
  ]);
  return tableOf(
    [left("what"), left("where"), right("figure"), right("budget"), left("met")],
    rows,
  );
}

function playing(plays: readonly PlayFigures[]): string {
  const rows = plays.map(({ title, frames, late, interval, work, cpu, layers }) => [
    ...[title, count(frames), share(late), digits(interval.median), digits(interval.p95)],
    ...[digits(work.mean), digits(work.p95), digits(cpu.mean), digits(cpu.p95), count(layers)],
  ]);
  return tableOf(
    [
      ...[left("page"), right("frames"), right(`over ${LATE} ms`)],
      ...[right("interval, median"), right("p95")],
      ...[right("main thread per frame, mean"), right("p95"), right("CPU, mean"), right("p95")],
      right("layers"),
    ],
    rows,
  );
}

function answers(inputs: readonly InputFigures[]): string {
  const rows = inputs.map(({ title, inputs: made, reacted, work, cpu, elapsed, ...more }) => [
    ...[title, `${reacted} of ${made}`],
    ...(work && cpu && elapsed
      ? [work.median, work.p95, work.worst, cpu.p95, elapsed.median].map(digits)
      : ["–", "–", "–", "–", "–"]),
    ...[more.longestTask, more.longestToPaint].map((value) =>
      value === null ? "–" : digits(value),
    ),
  ]);
  return tableOf(
    [
      ...[left("input"), right("changed the picture")],
      ...[right("main thread, median"), right("p95"), right("worst"), right("CPU, p95")],
      ...[right("to the picture, median"), right("longest task"), right("longest to next paint")],
    ],
    rows,
  );
}

function parts(plays: readonly PlayFigures[]): string {
  const rows = PARTS.map((part) => [part, ...plays.map((play) => digits(play.parts[part]))]);
  return tableOf([left("ms per frame"), ...plays.map(({ title }) => right(title))], rows);
}

function machineLine({ machine, effort }: StageFigures): string {
  const { processor, processors, browser, load, stretch } = machine;
  return (
    `One run on ${processor}, ${processors} processors, Chromium ${browser} without a GPU, ` +
    `${VIEWPORT.width}×${VIEWPORT.height}, processor throttled ${THROTTLE}× (a loop of JavaScript takes ` +
    `${digits(stretch)} times as long), ${effort.seconds} s of playing. ` +
    `Load before the run ${digits(load.before)}, after it ${digits(load.after)}.`
  );
}

/** The whole report, from headings of the third level on. Times are milliseconds. */
export function reportOf(figures: StageFigures): string {
  const { machine, plays, hovers, bareHover, change } = figures;
  const isBusy = machine.load.before > machine.processors * BUSY;
  return [
    machineLine(figures),
    ...(isBusy
      ? ["**The machine was busy with other work: every time is larger than it would be alone.**"]
      : []),
    "### Budgets",
    budgets(figures),
    "### Frames while playing",
    playing(plays),
    `### Inputs at ${LARGE.title}`,
    answers([...hovers, bareHover, change]),
    "### Where a frame's time goes",
    parts(plays),
  ].join("\n\n");
}
