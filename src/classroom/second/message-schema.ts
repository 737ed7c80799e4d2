/** What the two windows may say to each other, field by field: a message comes from outside and is parsed. */
import * as v from "valibot";
import { EDIT_TARGETS, formatCell, PACKAGED_PHOTOS, parseCell } from "../../params/index.ts";
import { LEVELS, QUESTION_KINDS, TOPICS, type Topic } from "../../quiz/index.ts";
import type { Cell } from "../../engine/index.ts";
import type { Command } from "../../store/index.ts";
import type { Playhead, TimeAddress } from "../../timeline/index.ts";
import type { Lesson, Stop, StopQuestion } from "../lesson/types.ts";
import { BLANKS, EXTRAS, SIZES } from "../present/types.ts";
import type { Presentation, PresenterCommand } from "../present/types.ts";

type Schema<T> = v.GenericSchema<unknown, T>;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const text = v.string();
const one = v.picklist([1, -1]);
const topics: readonly Topic[] = Object.values(TOPICS).flat();

export const HEAD: Schema<Playhead> = v.object({ step: whole, u: finite });

const ADDRESS: Schema<TimeAddress> = v.object({
  segment: v.picklist(["input", "position", "filter", "filters", "compare", "end"]),
  filter: v.exactOptional(whole),
  y: v.exactOptional(whole),
  x: v.exactOptional(whole),
  tap: v.exactOptional(whole),
});

const QUESTION: Schema<StopQuestion> = v.object({
  kind: v.picklist(QUESTION_KINDS),
  about: v.exactOptional(v.picklist(topics)),
  drawn: v.exactOptional(v.object({ level: v.picklist(LEVELS), seed: whole })),
  seconds: v.exactOptional(finite),
});

const STOP: Schema<Stop> = v.object({
  title: text,
  link: text,
  from: v.exactOptional(text),
  caption: text,
  notes: text,
  counts: v.exactOptional(v.boolean()),
  question: v.exactOptional(QUESTION),
});

const LESSON: Schema<Lesson> = v.object({
  title: text,
  minutes: finite,
  goals: v.array(text),
  stops: v.pipe(v.array(STOP), v.minLength(1)),
});

export const PRESENTATION: Schema<Presentation> = v.object({
  lesson: v.nullable(LESSON),
  stop: whole,
  asked: v.nullable(
    v.object({ question: QUESTION, revealed: whole, lines: whole, tally: v.array(whole) }),
  ),
  answered: v.array(whole),
  timer: v.nullable(v.object({ seconds: finite, endsAt: finite })),
  blank: v.picklist(BLANKS),
  spotlight: v.boolean(),
  size: v.pipe(whole, v.maxValue(SIZES.length - 1)),
  room: v.picklist(["light", "dark"]),
  extras: v.array(v.picklist(EXTRAS)),
  startedAt: v.nullable(finite),
});

const named = <const Name extends string>(name: Name) => ({ type: v.literal(name) });

export const PRESENTER_COMMAND: Schema<PresenterCommand> = v.variant("type", [
  v.object({ ...named("open"), lesson: v.nullable(LESSON), stop: whole, now: finite }),
  v.object({ ...named("go"), to: whole, now: finite }),
  v.object({ ...named("next"), now: finite }),
  v.object({ ...named("previous"), now: finite }),
  v.object({ ...named("ask"), question: QUESTION }),
  v.object(named("reveal")),
  v.object(named("revealAll")),
  v.object(named("endQuestion")),
  v.object({ ...named("tally"), choice: whole, by: one }),
  v.object({ ...named("startTimer"), seconds: finite, now: finite }),
  v.object(named("stopTimer")),
  v.object({ ...named("blank"), blank: v.picklist(BLANKS) }),
  v.object({ ...named("spotlight"), on: v.boolean() }),
  v.object({ ...named("size"), by: one }),
  v.object({ ...named("room"), room: v.picklist(["light", "dark"]) }),
  v.object({ ...named("extra"), extra: v.picklist(EXTRAS), on: v.boolean() }),
]);

/** A cell of some layer; whether it is one of this layer is the lab's to say. */
const CELL: Schema<Cell> = v.pipe(
  v.object({ tensor: text, at: v.array(v.number()) }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const cell = parseCell([dataset.value.tensor, ...dataset.value.at].join("."));
    if (cell !== null && formatCell(cell) !== "") return cell;
    addIssue({ message: "is no cell" });
    return NEVER;
  }),
);

/** Values are raw: the lab's own commands parse them, and name what they refuse. */
const values = v.record(text, v.unknown());
const gesture = { gesture: v.exactOptional(text) };

/** What controls send. How a run is computed, and what time passes, is each window's own. */
export const LAB_COMMAND: Schema<Command> = v.variant("type", [
  v.object({ ...named("setLayer"), values, ...gesture }),
  v.object({ ...named("setData"), values, ...gesture }),
  v.object({ ...named("setTime"), values }),
  v.object({ ...named("setView"), values }),
  v.object({
    ...named("edit"),
    target: v.picklist(EDIT_TARGETS),
    index: whole,
    value: v.nullable(finite),
    typed: v.exactOptional(text),
    ...gesture,
  }),
  v.object({ ...named("clearEdits"), ...gesture }),
  v.object(named("endGesture")),
  v.object(named("undo")),
  v.object(named("redo")),
  v.object(named("play")),
  v.object(named("pause")),
  v.object(named("restart")),
  v.object({ ...named("seek"), to: v.union([ADDRESS, HEAD]) }),
  v.object({ ...named("step"), by: v.pipe(v.number(), v.integer()) }),
  v.object({
    ...named("choosePhoto"),
    photo: v.picklist(PACKAGED_PHOTOS),
    layer: v.exactOptional(values),
  }),
  v.object({ ...named("pin"), cell: v.nullable(CELL) }),
]);
