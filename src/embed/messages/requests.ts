/** The types of message that a host may send, and each type's fields. */
import * as v from "valibot";
import type { EventName, HostRequest, TensorName, What } from "../../protocol/index.ts";
import { format } from "../../ui/index.ts";
import { isPlain } from "./limits.ts";
import { MESSAGE_STRINGS as WORDS } from "./strings.ts";

/** All of a type's fields are required; an issue's message is the broken rule without the name. */
export type Fields = Readonly<Record<string, v.GenericSchema>>;

export const WHAT = ["state", "counts", "tensor"] as const satisfies What[];
export const TENSORS = [
  "input",
  "depthwise",
  "standard",
  "separable",
] as const satisfies TensorName[];
export const EVENTS = ["step", "count"] as const satisfies EventName[];

const MOST_STEPS = 1e9;

function oneOf(words: readonly string[]): v.GenericSchema {
  return v.picklist(words, format(WORDS.notOneOf, { known: words.join(" or ") }));
}

function whole(least: number, most: number, rule: string): v.GenericSchema {
  const isSound = (value: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  return v.pipe(v.number(rule), v.check(isSound, rule));
}

const FIELDS: Readonly<Record<HostRequest["type"], Fields>> = {
  hello: {},
  play: {},
  pause: {},
  // Which places there are is the link's grammar: it is read with the lab.
  seek: { time: v.string("is not a place in the timeline") },
  step: { by: whole(-MOST_STEPS, MOST_STEPS, WORDS.notStep) },
  set: { params: v.pipe(v.unknown(), v.check(isPlain, WORDS.notObject)) },
  get: { what: oneOf(WHAT) },
  subscribe: { events: v.array(oneOf(EVENTS), WORDS.notList) },
};

const TENSOR_FIELDS: Fields = {
  ...FIELDS.get,
  tensor: oneOf(TENSORS),
  channel: whole(0, Infinity, WORDS.notChannel),
};

export const TYPES = Object.keys(FIELDS) as readonly HostRequest["type"][];

/** Null for a type that there is not. */
export function fieldsOf(type: string, message: Readonly<Record<string, unknown>>): Fields | null {
  const known = TYPES.find((each) => each === type);
  if (known === undefined) return null;
  return known === "get" && message["what"] === "tensor" ? TENSOR_FIELDS : FIELDS[known];
}
