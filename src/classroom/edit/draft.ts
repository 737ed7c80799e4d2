/** A lesson that is being written, and the only ways to change it. Every change can be undone. */
import { format } from "../../ui/index.ts";
import type { Lesson, Stop, StopQuestion } from "../lesson/types.ts";
import { EDIT_STRINGS as words } from "./strings.ts";
import { without } from "./without.ts";

/** What a list of stops follows while it is reordered; no file has it. */
export interface DraftStop extends Stop {
  readonly id: number;
}

/** A lesson on its way: it may have no stop yet, and lines of goals that are still empty. */
export interface DraftLesson extends Omit<Lesson, "stops"> {
  readonly stops: readonly DraftStop[];
}

export interface Draft {
  readonly lesson: DraftLesson;
  /** The stop whose fields are shown, from 0; -1 where there is none. */
  readonly chosen: number;
  readonly past: readonly DraftLesson[];
  readonly future: readonly DraftLesson[];
  /** The field that is being typed in: one typing is one step. null outside of any. */
  readonly typing: string | null;
  /** What a file or the page that opened the editor has. */
  readonly saved: DraftLesson;
  readonly nextId: number;
}

type Head = Omit<DraftLesson, "stops">;
type StopTexts = Pick<Stop, "title" | "caption" | "notes">;

export type DraftCommand =
  /** A new stop, before the one that stands there now. */
  | { readonly type: "add"; readonly link: string; readonly at: number; readonly title: string }
  /** The state of an existing stop becomes another one, which its motion may not lead to. */
  | {
      readonly type: "take";
      readonly stop: number;
      readonly link: string;
      readonly keepsMotion: boolean;
    }
  | { readonly type: "remove"; readonly stop: number }
  | { readonly type: "move"; readonly stop: number; readonly to: number }
  | { readonly type: "setText"; readonly stop: number; readonly values: Partial<StopTexts> }
  /** Whether the running counts stand below the picture. */
  | { readonly type: "count"; readonly stop: number; readonly counts: boolean }
  /** null: the stop asks nothing. */
  | { readonly type: "ask"; readonly stop: number; readonly question: StopQuestion | null }
  /** null: the stop is there at once. */
  | { readonly type: "moveFrom"; readonly stop: number; readonly from: string | null }
  | { readonly type: "setLesson"; readonly values: Partial<Head> }
  | { readonly type: "choose"; readonly stop: number }
  /** Another lesson takes its place, as one step. */
  | { readonly type: "open"; readonly lesson: Lesson; readonly isSaved: boolean }
  | { readonly type: "saved" }
  | { readonly type: "endTyping" }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

const MOST_STEPS = 200;

const EMPTY: Lesson = { title: "", minutes: 20, goals: [], stops: [] };

const numbered = (lesson: Lesson, firstId: number): DraftLesson => ({
  ...lesson,
  stops: lesson.stops.map((stop, i) => ({ ...stop, id: firstId + i })),
});

export function newDraft(from: Lesson | null): Draft {
  const lesson = numbered(from ?? EMPTY, 0);
  const { length } = lesson.stops;
  return {
    lesson,
    chosen: length === 0 ? -1 : 0,
    past: [],
    future: [],
    typing: null,
    saved: lesson,
    nextId: length,
  };
}

/** As files and presentations have it: every title filled in, no empty lines, no numbers of the editor's own. */
export function lessonOf({ lesson }: Draft): Lesson {
  const goals = lesson.goals.map((goal) => goal.trim()).filter((goal) => goal !== "");
  const stops = lesson.stops.map((stop, i) => ({
    ...without(stop, "id"),
    title: stop.title.trim() || format(words.newStop, { number: i + 1 }),
  }));
  return { ...lesson, title: lesson.title.trim() || words.untitled, goals, stops };
}

/** As it is, to go on with later. */
export const unfinishedOf = ({ lesson }: Draft): Lesson => ({
  ...lesson,
  stops: lesson.stops.map((stop) => without(stop, "id")),
});

export const isChanged = ({ lesson, saved }: Draft): boolean => lesson !== saved;

export const chosenStop = ({ lesson, chosen }: Draft): DraftStop | null =>
  lesson.stops[chosen] ?? null;

export function reduceDraft(draft: Draft, command: DraftCommand): Draft {
  switch (command.type) {
    case "add":
      return added(draft, command);
    case "take":
      return withStop(draft, command.stop, (stop) => ({
        ...(command.keepsMotion ? stop : without(stop, "from")),
        link: command.link,
      }));
    case "remove":
      return removed(draft, command.stop);
    case "move":
      return moved(draft, command.stop, command.to);
    case "setText":
      return withStop(
        draft,
        command.stop,
        (stop) => ({ ...stop, ...command.values }),
        `${draft.lesson.stops[command.stop]?.id} ${Object.keys(command.values).join(" ")}`,
      );
    case "count":
      return withStop(draft, command.stop, (stop) =>
        command.counts ? { ...stop, counts: true } : without(stop, "counts"),
      );
    case "ask":
      return withStop(draft, command.stop, (stop) =>
        command.question === null
          ? without(stop, "question")
          : { ...stop, question: command.question },
      );
    case "moveFrom":
      return withStop(draft, command.stop, (stop) =>
        command.from === null ? without(stop, "from") : { ...stop, from: command.from },
      );
    case "setLesson": {
      const lesson = { ...draft.lesson, ...command.values };
      return changed(draft, lesson, draft.chosen, Object.keys(command.values).join(" "));
    }
    case "choose":
      return { ...draft, chosen: within(command.stop, draft.lesson), typing: null };
    case "open":
      return opened(draft, command.lesson, command.isSaved);
    case "saved":
      return { ...draft, saved: draft.lesson, typing: null };
    case "endTyping":
      return draft.typing === null ? draft : { ...draft, typing: null };
    case "undo":
      return undone(draft);
    case "redo":
      return redone(draft);
  }
}

const within = (stop: number, { stops }: DraftLesson): number =>
  Math.max(stops.length === 0 ? -1 : 0, Math.min(stop, stops.length - 1));

function changed(
  draft: Draft,
  lesson: DraftLesson,
  chosen: number,
  typing: string | null = null,
): Draft {
  const goesOn = typing !== null && typing === draft.typing;
  const past = goesOn ? draft.past : [...draft.past, draft.lesson].slice(-MOST_STEPS);
  return { ...draft, lesson, chosen: within(chosen, lesson), past, future: [], typing };
}

function withStop(
  draft: Draft,
  at: number,
  change: (stop: DraftStop) => DraftStop,
  typing: string | null = null,
): Draft {
  if (draft.lesson.stops[at] === undefined) return draft;
  const stops = draft.lesson.stops.map((stop, i) => (i === at ? change(stop) : stop));
  return changed(draft, { ...draft.lesson, stops }, draft.chosen, typing);
}

function added(
  draft: Draft,
  { link, at, title }: { readonly link: string; readonly at: number; readonly title: string },
): Draft {
  const { stops } = draft.lesson;
  const place = Math.max(0, Math.min(at, stops.length));
  const stop = { id: draft.nextId, title, link, caption: "", notes: "" };
  const lesson = { ...draft.lesson, stops: stops.toSpliced(place, 0, stop) };
  return { ...changed(draft, lesson, place), nextId: draft.nextId + 1 };
}

function removed(draft: Draft, at: number): Draft {
  const { lesson, chosen } = draft;
  if (lesson.stops[at] === undefined) return draft;
  const stops = lesson.stops.toSpliced(at, 1);
  return changed(draft, { ...lesson, stops }, at < chosen ? chosen - 1 : chosen);
}

/** What is chosen stays chosen, wherever it goes. */
function moved(draft: Draft, at: number, to: number): Draft {
  const { lesson, chosen } = draft;
  const stop = lesson.stops[at];
  const place = Math.max(0, Math.min(to, lesson.stops.length - 1));
  if (stop === undefined || place === at) return draft;
  const stops = lesson.stops.toSpliced(at, 1).toSpliced(place, 0, stop);
  const id = lesson.stops[chosen]?.id;
  return changed(
    draft,
    { ...lesson, stops },
    stops.findIndex((each) => each.id === id),
  );
}

function opened(draft: Draft, from: Lesson, isSaved: boolean): Draft {
  const lesson = numbered(from, draft.nextId);
  const next = changed(draft, lesson, 0);
  const saved = isSaved ? lesson : draft.saved;
  return { ...next, saved, nextId: draft.nextId + from.stops.length };
}

function undone(draft: Draft): Draft {
  const lesson = draft.past.at(-1);
  if (lesson === undefined) return draft;
  const future = [draft.lesson, ...draft.future];
  return shown({ ...draft, lesson, past: draft.past.slice(0, -1), future }, draft.lesson);
}

function redone(draft: Draft): Draft {
  const [lesson, ...future] = draft.future;
  if (lesson === undefined) return draft;
  return shown({ ...draft, lesson, past: [...draft.past, draft.lesson], future }, draft.lesson);
}

/** The stop that an undone or repeated step changed is chosen; else the one that was, if it is still there. */
function shown(draft: Draft, before: DraftLesson): Draft {
  const { stops } = draft.lesson;
  const isOther = stops.findIndex((stop) => !before.stops.includes(stop));
  const id = before.stops[draft.chosen]?.id;
  const same = stops.findIndex((stop) => stop.id === id);
  const chosen = isOther >= 0 ? isOther : same >= 0 ? same : draft.chosen;
  return { ...draft, chosen: within(chosen, draft.lesson), typing: null };
}
