/** A lesson as a file. What is wrong in one is said, and all the rest of it is read. */
import { noticeOf } from "../../params/index.ts";
import { format } from "../../ui/index.ts";
import { between, filledText, list, readField } from "./read-fields.ts";
import type { RawRecord } from "./read-fields.ts";
import { readStop } from "./read-stop.ts";
import { LESSON_STRINGS as words } from "./strings.ts";
import type { Lesson, Stop } from "./types.ts";

const FORMAT = "depthwise-explorer-lesson";
const STATE_FORMAT = "depthwise-explorer";
const VERSION = 1;
/** Far more than a day of lessons takes. */
export const MAX_LESSON_FILE_BYTES = 1_000_000;
const MOST = { stops: 200, goals: 20, problems: 30, minutes: 600 };
const LONGEST = { title: 120, goal: 300 };
const DEFAULT_MINUTES = 10;

const { rules, consequences } = words;

export interface ReadLesson {
  /** null: nothing can be shown. */
  readonly lesson: Lesson | null;
  /** One sentence for each fault. */
  readonly problems: readonly string[];
}

/** As it stands in a file or a link. */
export function writtenLesson({ title, minutes, goals, stops }: Lesson): object {
  return { format: FORMAT, v: VERSION, title, minutes, goals, stops: stops.map(writtenStop) };
}

function writtenStop({ title, link, from, caption, notes, counts, question }: Stop): object {
  // What is undefined is not written.
  return { title, link, from, caption, notes, counts, question };
}

export function formatLessonFile(lesson: Lesson): string {
  return `${JSON.stringify(writtenLesson(lesson), null, 1)}\n`;
}

/** Never throws. */
export function readLessonFile(file: string): ReadLesson {
  if (file.length > MAX_LESSON_FILE_BYTES) {
    return nothing(format(words.tooLong, { most: MAX_LESSON_FILE_BYTES }));
  }
  const raw = parsed(file);
  if (raw === null) return nothing(words.notJson);
  const format_ = Object.hasOwn(raw, "format") ? raw["format"] : undefined;
  if (format_ === STATE_FORMAT) return nothing(words.stateFile);
  const isLesson = format_ === FORMAT || Object.hasOwn(raw, "stops");
  return isLesson ? read(raw) : nothing(words.notALesson);
}

const nothing = (...problems: readonly string[]): ReadLesson => ({ lesson: null, problems });

function parsed(file: string): RawRecord | null {
  try {
    const raw: unknown = JSON.parse(file);
    const isRecord = typeof raw === "object" && raw !== null && !Array.isArray(raw);
    return isRecord ? { ...raw } : null;
  } catch {
    return null;
  }
}

function read(raw: RawRecord): ReadLesson {
  const problems: string[] = [];
  checkFormat(raw, problems);
  const { untitled } = words;
  const title = { value: untitled, consequence: using(untitled), isNeeded: true };
  const minutes = {
    value: DEFAULT_MINUTES,
    consequence: using(DEFAULT_MINUTES),
    isNeeded: true,
  };
  const lesson: Lesson = {
    title: readField(raw, "title", filledText(LONGEST.title), title, problems),
    minutes: readField(raw, "minutes", between(0, MOST.minutes), minutes, problems),
    goals: readGoals(raw, problems),
    stops: readStops(raw, problems),
  };
  if (lesson.stops.length === 0) return nothing(...fewer([...problems, words.noStops]));
  return { lesson, problems: fewer(problems) };
}

const using = (value: string | number): string => format(consequences.using, { value });

/** A file without its marks, or of another version, is read for what is known of it. */
function checkFormat(raw: RawRecord, problems: string[]): void {
  const consequence = consequences.readAnyway;
  const check = (name: string, rule: string): void => {
    const isThere = Object.hasOwn(raw, name);
    problems.push(
      isThere
        ? noticeOf(name, raw[name], rule, consequence).message
        : format(words.missing, { name, consequence }),
    );
  };
  if (raw["format"] !== FORMAT) check("format", format(rules.format, { format: FORMAT }));
  const version = raw["v"];
  if (version === VERSION) return;
  const isNewer = typeof version === "number" && version > VERSION;
  check("v", format(isNewer ? rules.newer : rules.older, { version: VERSION }));
}

function readGoals(raw: RawRecord, problems: string[]): readonly string[] {
  const none = { value: [], consequence: consequences.none };
  const goals = readList(raw, "goals", MOST.goals, none, problems);
  const leftOut = { value: null, consequence: consequences.goalLeftOut };
  return goals
    .map((goal) => readField({ goal }, "goal", filledText(LONGEST.goal), leftOut, problems))
    .filter((goal) => goal !== null);
}

function readStops(raw: RawRecord, problems: string[]): readonly Stop[] {
  const none = { value: [], consequence: consequences.none, isNeeded: true };
  return readList(raw, "stops", MOST.stops, none, problems)
    .map((stop, i) => readStop(stop, i + 1, problems))
    .filter((stop) => stop !== null);
}

function readList(
  raw: RawRecord,
  name: string,
  most: number,
  instead: Parameters<typeof readField<readonly unknown[], readonly unknown[]>>[3],
  problems: string[],
): readonly unknown[] {
  const all = readField(raw, name, list, instead, problems);
  if (all.length <= most) return all;
  const consequence = format(consequences.firstOnes, { most });
  problems.push(noticeOf(name, raw[name], format(rules.many, { most }), consequence).message);
  return all.slice(0, most);
}

/** A file that is wrong all through would fill the page with sentences. */
function fewer(problems: readonly string[]): readonly string[] {
  const count = problems.length - MOST.problems;
  if (count <= 0) return problems;
  return [...problems.slice(0, MOST.problems), format(words.more, { count })];
}
