/** What is said with whoever asks: messages in, answers and subscribed events out. Knows no window. */
import { PARAM_NAMES } from "../../params/index.ts";
import { NAMESPACE, PROTOCOL } from "../../protocol/index.ts";
import type {
  Capabilities,
  EventName,
  ReadyInfo,
  WidgetMessage,
  WidgetNews,
} from "../../protocol/index.ts";
import { timelineOf, type Lab, type LabState } from "../../store/index.ts";
import { format } from "../../ui/index.ts";
import { countNow, stepNow } from "./answers.ts";
import { apply, type Outcome } from "./apply.ts";
import { createGate, isPlain, MOST_PER_SECOND } from "./limits.ts";
import { idOf, readMessage, type Fault } from "./read.ts";
import { EVENTS, TENSORS, TYPES, WHAT } from "./requests.ts";
import { MESSAGE_STRINGS as WORDS } from "./strings.ts";
import { VERSION } from "./version.ts";

/** Where answers to one asker go. */
export interface Peer {
  readonly send: (message: WidgetMessage, transfer?: readonly Transferable[]) => void;
  /** A port for all that follows, where the asker can take one. */
  readonly offerPort?: () => Transferable;
}

type Id = string | number | undefined;

export interface ConversationOptions {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Calls back before the next picture, once. */
  readonly soon: (callback: () => void) => void;
}

export interface Conversation {
  /** Reads anything at all; what is not the explorer's is ignored. */
  readonly receive: (data: unknown, from: Peer) => void;
  /** Nothing more is sent to this one. */
  readonly forget: (peer: Peer) => void;
  readonly stop: () => void;
}

const CAPABILITIES: Capabilities = {
  types: TYPES,
  events: EVENTS,
  what: WHAT,
  tensors: TENSORS,
  params: PARAM_NAMES,
};

export const READY: { readonly type: "ready" } & ReadyInfo = {
  type: "ready",
  version: VERSION,
  capabilities: CAPABILITIES,
};

export function packed(news: WidgetNews, id?: Id): WidgetMessage {
  return { ns: NAMESPACE, v: PROTOCOL, ...(id !== undefined && { id }), ...news };
}

export function createConversation(lab: Lab, { now, soon }: ConversationOptions): Conversation {
  const gate = createGate();
  const subscribers = createSubscribers(lab, soon);

  const answer = (from: Peer, id: Id, outcome: Outcome): void => {
    if ("fault" in outcome) return refuse(from, id, outcome.fault);
    if (id === undefined) return;
    const { value, transfer } = outcome;
    from.send(packed({ type: "result", ...(value !== undefined && { value }) }, id), transfer);
  };

  const refuse = (from: Peer, id: Id, fault: Fault): void =>
    from.send(packed({ type: "error", ...fault }, id));

  const receive = (data: unknown, from: Peer): void => {
    if (!isOurs(data)) return;
    const admission = gate(now());
    if (admission === "silent") return;
    const id = idOf(data);
    if (admission === "first") {
      const text = format(WORDS.tooMany, { most: MOST_PER_SECOND });
      return refuse(from, id, { code: "too-many", path: "", message: text });
    }
    const reading = readMessage(data);
    if (!reading.ok) return refuse(from, id, reading.fault);
    const { request } = reading;
    if (request.type === "hello") {
      const port = from.offerPort?.();
      return from.send(packed(READY, id), port === undefined ? [] : [port]);
    }
    if (request.type === "subscribe") {
      answer(from, id, {});
      return subscribers.set(from, request.events);
    }
    const outcome = apply(lab, request);
    if (outcome instanceof Promise) void outcome.then((late) => answer(from, id, late));
    else answer(from, id, outcome);
  };

  return {
    receive,
    forget: (peer) => subscribers.set(peer, []),
    stop: subscribers.stop,
  };
}

function isOurs(data: unknown): data is Readonly<Record<string, unknown>> {
  return isPlain(data) && Object.hasOwn(data, "ns") && data["ns"] === NAMESPACE;
}

/** Who wants which events. Each event goes out at most once per picture, and at once when it is subscribed to. */
function createSubscribers(lab: Lab, soon: ConversationOptions["soon"]) {
  const wanted = new Map<Peer, readonly EventName[]>();
  const pending = new Set<EventName>();

  const send = (peer: Peer, event: EventName): void => {
    const state = lab.store.getState();
    if (event === "step") peer.send(packed({ type: "step", ...stepNow(state) }));
    else peer.send(packed({ type: "count", ...countNow(state) }));
  };

  const flush = (): void => {
    const events = [...pending];
    pending.clear();
    for (const [peer, own] of wanted)
      for (const event of events) if (own.includes(event)) send(peer, event);
  };

  const stop = lab.store.subscribe((state, before) => {
    if (wanted.size === 0) return;
    const isScheduled = pending.size > 0;
    for (const event of EVENTS) if (isNews(event, state, before)) pending.add(event);
    if (!isScheduled && pending.size > 0) soon(flush);
  });

  return {
    set(peer: Peer, events: readonly EventName[]): void {
      if (events.length === 0) wanted.delete(peer);
      else wanted.set(peer, [...new Set(events)]);
      for (const event of wanted.get(peer) ?? []) send(peer, event);
    },
    stop: (): void => {
      stop();
      wanted.clear();
    },
  };
}

function isNews(event: EventName, state: LabState, before: LabState): boolean {
  const hasMoved = state.head.step !== before.head.step || timelineOf(state) !== timelineOf(before);
  return hasMoved || (event === "step" && state.playing !== before.playing);
}
