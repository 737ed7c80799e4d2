/** What came from the host -> a request, or why it is refused. Never throws, never changes anything. */
import * as v from "valibot";
import { noticeOf, quote } from "../../params/index.ts";
import { PROTOCOL, type ErrorCode, type HostRequest } from "../../protocol/index.ts";
import { format } from "../../ui/index.ts";
import { isPlain, sizeFault } from "./limits.ts";
import { EVENTS, fieldsOf, TYPES, type Fields } from "./requests.ts";
import { MESSAGE_STRINGS as WORDS } from "./strings.ts";

export interface Fault {
  readonly code: ErrorCode;
  readonly path: string;
  readonly message: string;
}

type Raw = Readonly<Record<string, unknown>>;

/** A request whose own fields are sound; what `params` hold is checked against the lab. */
export type Request =
  Exclude<HostRequest, { readonly type: "set" }> | { readonly type: "set"; readonly params: Raw };

export type TensorRequest = Extract<HostRequest, { readonly what: "tensor" }>;

export type Reading =
  { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly fault: Fault };

const LONGEST_ID = 64;

/** The message's id where it can be given back, else undefined. */
export function idOf(message: Raw): string | number | undefined {
  const { id } = message;
  if (typeof id === "string" && id.length > 0 && id.length <= LONGEST_ID) return id;
  return typeof id === "number" && Number.isFinite(id) ? id : undefined;
}

/** @param message an object with the explorer's `ns` */
export function readMessage(message: Raw): Reading {
  const fault = envelopeFault(message);
  if (fault !== null) return { ok: false, fault };
  const type = String(message["type"]);
  const fields = fieldsOf(type, message);
  if (fields === null) {
    const text = format(WORDS.unknownType, { given: quote(type), known: TYPES.join(", ") });
    return refuse("unknown-type", "type", text);
  }
  return readFields(type, fields, message);
}

function envelopeFault(message: Raw): Fault | null {
  const size = isPlain(message) ? sizeFault(message) : "not-plain";
  if (size === "too-large") return faultOf("too-large", "", WORDS.tooLarge);
  if (size === "not-plain") return faultOf("bad-message", "", WORDS.notPlain);
  if (message["v"] !== PROTOCOL) {
    const words = { given: quote(message["v"] ?? null), known: String(PROTOCOL) };
    return faultOf("bad-version", "v", format(WORDS.version, words));
  }
  const hasId = message["id"] !== undefined && message["id"] !== null;
  if (hasId && idOf(message) === undefined) return faultOf("bad-message", "id", WORDS.badId);
  return typeof message["type"] === "string" ? null : faultOf("bad-message", "type", WORDS.noType);
}

const ENVELOPE = ["ns", "v", "id", "type"];

function readFields(type: string, fields: Fields, message: Raw): Reading {
  for (const key of Object.keys(message)) {
    if (ENVELOPE.includes(key) || Object.hasOwn(fields, key)) continue;
    const text = format(WORDS.unknownKey, { key: quote(key), type });
    return refuse("unknown-key", quote(key), text);
  }
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const raw = Object.hasOwn(message, key) ? message[key] : undefined;
    if (raw === undefined) return refuse("bad-value", key, format(WORDS.missing, { key }));
    const parsed = v.safeParse(field, raw, { abortEarly: true });
    if (!parsed.success) return { ok: false, fault: valueFault(key, raw, parsed.issues[0]) };
    values[key] = parsed.output;
  }
  // The fields of a type are exactly what its request has.
  return { ok: true, request: { type, ...values } as Request };
}

function valueFault(key: string, raw: unknown, issue: v.BaseIssue<unknown>): Fault {
  if (key === "events" && Array.isArray(raw) && issue.path !== undefined) {
    const given = String(quote(issue.path[0]?.value));
    const text = format(WORDS.unknownEvent, { given, known: EVENTS.join(" or ") });
    return faultOf("unknown-event", key, text);
  }
  const { message } = noticeOf(key, raw, issue.message, WORDS.nothing);
  return { code: "bad-value", path: key, message };
}

function refuse(code: ErrorCode, path: string, text: string): Reading {
  return { ok: false, fault: faultOf(code, path, text) };
}

/** The sentence ends with what happens now: nothing. */
export function faultOf(code: ErrorCode, path: string, text: string): Fault {
  return { code, path, message: `${text}; ${WORDS.nothing}` };
}
