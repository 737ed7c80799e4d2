/** A sound request -> what it does to the lab, and what is answered. */
import {
  checkAll,
  EMBED_FIELDS,
  PARAM_NAMES,
  quote,
  type Accepted,
  type Notice,
} from "../../params/index.ts";
import type { Answers, What } from "../../protocol/index.ts";
import type { Command, Lab } from "../../store/index.ts";
import { format } from "../../ui/index.ts";
import { countsNow, stateNow, tensorNow } from "./answers.ts";
import { faultOf, type Fault, type Request } from "./read.ts";
import { MESSAGE_STRINGS as WORDS } from "./strings.ts";

export type Outcome =
  | { readonly fault: Fault }
  | { readonly value?: Answers[What]; readonly transfer?: readonly Transferable[] };

/** Requests that speak of the lab; the others are the conversation's own. */
export type LabRequest = Exclude<Request, { type: "hello" | "subscribe" }>;

/** State changes by Commands alone, and only when nothing is wrong. */
export function apply(lab: Lab, request: LabRequest): Outcome | Promise<Outcome> {
  switch (request.type) {
    case "play":
    case "pause":
      lab.dispatch({ type: request.type });
      return {};
    case "step":
      lab.dispatch({ type: "step", by: request.by });
      return {};
    case "seek":
      return set(lab, { time: request.time });
    case "set":
      return unknownParam(request.params) ?? set(lab, request.params);
    case "get":
      return get(lab, request);
  }
}

function unknownParam(params: Readonly<Record<string, unknown>>): Outcome | null {
  for (const key of Object.keys(params)) {
    if (PARAM_NAMES.includes(key)) continue;
    const isEmbeds = Object.hasOwn(EMBED_FIELDS, key);
    const text = isEmbeds ? WORDS.notAllowed : WORDS.unknownKey;
    const path = quote(key);
    return {
      fault: faultOf(
        isEmbeds ? "not-allowed" : "unknown-key",
        path,
        format(text, { key: path, type: "params" }),
      ),
    };
  }
  return null;
}

function set(lab: Lab, params: Readonly<Record<string, unknown>>): Outcome {
  const state = lab.store.getState();
  const checked = checkAll(state.params, params, state.ownPhoto !== null);
  if (!checked.ok) return { fault: faultOfNotice(checked.notice) };
  for (const command of commandsOf(checked.value)) lab.dispatch(command);
  return {};
}

function faultOfNotice({ path, message }: Notice): Fault {
  return { code: "bad-value", path, message };
}

const GESTURE = "host";

/** The layer comes first: a pin and a place in time are the new layer's. All of it is one undo step. */
function commandsOf({ layer, data, time, view, seek, play }: Accepted): Command[] {
  const isAsked = (values: object): boolean => Object.keys(values).length > 0;
  const commands: Command[] = [];
  if (isAsked(layer)) commands.push({ type: "setLayer", values: layer, gesture: GESTURE });
  if (isAsked(data)) commands.push({ type: "setData", values: data, gesture: GESTURE });
  if (commands.length > 0) commands.push({ type: "endGesture" });
  if (isAsked(time)) commands.push({ type: "setTime", values: time });
  if (isAsked(view)) commands.push({ type: "setView", values: view });
  if (seek !== null) commands.push({ type: "seek", to: seek });
  if (play !== null) commands.push({ type: play ? "play" : "pause" });
  return commands;
}

function get(lab: Lab, request: Extract<LabRequest, { type: "get" }>): Outcome | Promise<Outcome> {
  const state = lab.store.getState();
  switch (request.what) {
    case "state":
      return stateNow(state).then((value) => ({ value }));
    case "counts":
      return { value: countsNow(state) };
    case "tensor": {
      const found = tensorNow(state, request);
      if ("fault" in found) return found;
      return { value: found, transfer: [found.data.buffer as ArrayBuffer] };
    }
  }
}
