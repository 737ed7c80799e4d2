/** A lab in conversation with a made-up host: what it sends, what it gets, and the clock in the test's hands. */
import { NAMESPACE, PROTOCOL, type WidgetMessage } from "../../src/protocol/index.ts";
import {
  createConversation,
  type Conversation,
  type Peer,
} from "../../src/embed/messages/conversation.ts";
import { parseLink } from "../../src/params/packed-link.ts";
import { createLab, type Lab } from "../../src/store/index.ts";

export interface Talk {
  readonly lab: Lab;
  readonly conversation: Conversation;
  readonly peer: Peer;
  readonly got: WidgetMessage[];
  readonly transferred: Transferable[];
  /** Sends `{ns, v, …}`; a second passes first, so that no limit is met by the way. */
  readonly say: (message: object) => void;
  /** Sends exactly this, at this moment. */
  readonly sayRaw: (data: unknown) => void;
  readonly pass: (ms: number) => void;
  /** The next picture. */
  readonly frame: () => void;
  /** What came last, without the envelope. */
  readonly last: () => Record<string, unknown> | undefined;
}

export function startTalk(query = "", hash = ""): Talk {
  const lab = createLab(parseLink(query, hash));
  const got: WidgetMessage[] = [];
  const transferred: Transferable[] = [];
  const frames: (() => void)[] = [];
  let now = 0;
  const conversation = createConversation(lab, {
    now: () => now,
    soon: (callback) => frames.push(callback),
  });
  const peer: Peer = {
    send(message, transfer = []) {
      got.push(message);
      transferred.push(...transfer);
    },
  };
  const sayRaw = (data: unknown): void => conversation.receive(data, peer);
  return {
    ...{ lab, conversation, peer, got, transferred, sayRaw },
    say(message) {
      now += 1000;
      sayRaw({ ns: NAMESPACE, v: PROTOCOL, ...message });
    },
    pass(ms) {
      now += ms;
    },
    frame() {
      for (const callback of frames.splice(0)) callback();
    },
    last() {
      const message = got.at(-1);
      if (message === undefined) return undefined;
      return Object.fromEntries(
        Object.entries(message).filter(([key]) => key !== "ns" && key !== "v"),
      );
    },
  };
}
