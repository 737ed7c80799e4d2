/** One stop of a lesson file, read by itself: what is wrong in it costs no other stop anything. */
import { parseQuery, presetIn } from "../../params/index.ts";
import { LEVELS, QUESTION_KINDS, TOPICS } from "../../quiz/index.ts";
import type { Topic } from "../../quiz/index.ts";
import { format } from "../../ui/index.ts";
import { parseTime } from "../../timeline/index.ts";
import { liesBefore, partsOfLink } from "./motion.ts";
import { filledText, flag, oneOf, readField, record, text, wholeBetween } from "./read-fields.ts";
import type { RawRecord } from "./read-fields.ts";
import { LESSON_STRINGS as words } from "./strings.ts";
import type { Stop, StopQuestion } from "./types.ts";

const { rules, consequences } = words;

const LONGEST = { title: 120, link: 8192, from: 80, caption: 400, notes: 4000 };
const MOST_SECONDS = 3600;
const LARGEST_SEED = 2 ** 32 - 1;

const none = { value: undefined, consequence: consequences.none };
const leftOut = { value: null, consequence: consequences.leftOut, isNeeded: true };

/** @returns null: the stop cannot be shown */
export function readStop(raw: unknown, number: number, problems: string[]): Stop | null {
  const fallback = format(words.stopTitle, { number });
  const found: string[] = [];
  const stop = stopOf(raw, fallback, found);
  problems.push(...found.map((problem) => format(words.inStop, { stop: fallback, problem })));
  return stop;
}

function stopOf(raw: unknown, fallback: string, problems: string[]): Stop | null {
  const fields = readField({ stop: raw }, "stop", record, leftOut, problems);
  if (fields === null) return null;
  const written = readField(fields, "link", text(LONGEST.link), leftOut, problems);
  if (written === null) return null;
  const using = format(consequences.using, { value: fallback });
  const title = { value: fallback, consequence: using };
  const link = queryOf(written);
  const [search, hash] = partsOfLink(link);
  const { params, notices } = parseQuery(search, hash);
  problems.push(...notices.map(({ message }) => message));
  const from = readFrom(fields, presetIn(search) === null ? params : null, problems);
  const counts = readField(fields, "counts", flag, none, problems);
  const question = readQuestion(fields, problems);
  const live = { value: "", consequence: consequences.live };
  const empty = { value: "", consequence: consequences.none };
  return {
    title: readField(fields, "title", filledText(LONGEST.title), title, problems),
    link,
    ...(from !== undefined && { from }),
    caption: readField(fields, "caption", text(LONGEST.caption), live, problems),
    notes: readField(fields, "notes", text(LONGEST.notes), empty, problems),
    ...(counts && { counts }),
    ...(question !== undefined && { question }),
  };
}

/** Of a whole address, as it is copied out of a browser, the part that says what is shown. */
function queryOf(link: string): string {
  const trimmed = link.trim();
  const [search, hash] = partsOfLink(trimmed);
  const query = search.includes("?") ? search.slice(search.indexOf("?") + 1) : search;
  const isPage = !search.includes("?") && !search.includes("=");
  return `${query === "" || isPage ? "" : `?${query}`}${hash}`;
}

type Where = Parameters<typeof liesBefore>[1] | null;

/** @param where null: its layer is a network's, which is fetched when it is shown */
function readFrom(fields: RawRecord, where: Where, problems: string[]): string | undefined {
  const instead = { value: undefined, consequence: consequences.atOnce };
  const from = readField(fields, "from", text(LONGEST.from), instead, problems);
  if (from === undefined) return undefined;
  const address = parseTime(from);
  if (address !== null && (where === null || liesBefore(address, where))) return from;
  const rule = address === null ? rules.address : rules.notBefore;
  readField(fields, "from", oneOf<string>([], rule), instead, problems);
  return undefined;
}

function readQuestion(fields: RawRecord, problems: string[]): StopQuestion | undefined {
  const nothing = { value: undefined, consequence: consequences.noQuestion };
  const raw = readField(fields, "question", record, nothing, problems);
  if (raw === undefined) return undefined;
  const kinds = oneOf(QUESTION_KINDS, rules.kind);
  const kind = readField(raw, "kind", kinds, { ...nothing, isNeeded: true }, problems);
  if (kind === undefined) return undefined;
  const anyTopic = { value: undefined, consequence: consequences.anyTopic };
  const topics = oneOf<Topic>(TOPICS[kind], format(rules.about, { kind }));
  const about = readField(raw, "about", topics, anyTopic, problems);
  const drawn = readDrawn(raw, problems);
  const noTimer = { value: undefined, consequence: consequences.noTimer };
  const seconds = readField(raw, "seconds", wholeBetween(1, MOST_SECONDS), noTimer, problems);
  return {
    kind,
    ...(about !== undefined && { about }),
    ...(drawn !== undefined && { drawn }),
    ...(seconds !== undefined && { seconds }),
  };
}

function readDrawn(question: RawRecord, problems: string[]): StopQuestion["drawn"] {
  const own = { ...none, consequence: consequences.ownNumbers };
  const raw = readField(question, "drawn", record, own, problems);
  if (raw === undefined) return undefined;
  const needed = { ...own, isNeeded: true };
  const level = readField(raw, "level", oneOf(LEVELS, rules.level), needed, problems);
  const seed = readField(raw, "seed", wholeBetween(0, LARGEST_SEED), needed, problems);
  return level === undefined || seed === undefined ? undefined : { level, seed };
}
