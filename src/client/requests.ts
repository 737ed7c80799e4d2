/** Requests on their way and those that wait for an answer. Not faster than the widget reads them. */
import {
  NAMESPACE,
  PROTOCOL,
  type HostRequest,
  type SettingsChange,
  type WidgetMessage,
} from "../protocol/index.ts";
import { ExplorerError } from "./error.ts";

/** Fewer than the widget's 60, because clocks differ. */
const MOST_PER_SECOND = 50;

interface Queued {
  readonly id: number;
  request: HostRequest;
  readonly promise: Promise<unknown>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: ExplorerError) => void;
}

export interface Requests {
  readonly ask: (request: HostRequest) => Promise<unknown>;
  /** @returns whether the message was the answer to one of these */
  readonly answer: (message: WidgetMessage) => boolean;
  /** Nothing of all this will be answered. */
  readonly fail: (error: ExplorerError) => void;
  /** Nor anything that is asked from now on. */
  readonly close: (error: ExplorerError) => void;
}

/**
 * @param post sends a message now
 * @param patience milliseconds until a request counts as unanswered
 */
export function createRequests(post: (message: object) => void, patience: number): Requests {
  const waiting = new Map<unknown, Waiting>();
  const sent: number[] = [];
  let queue: Queued[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;
  let closed: ExplorerError | undefined;

  const flush = (): void => {
    timer = undefined;
    const now = Date.now();
    while ((sent[0] ?? now) <= now - 1000) sent.shift();
    for (const { id, request } of queue.splice(0, MOST_PER_SECOND - sent.length)) {
      sent.push(now);
      post({ ns: NAMESPACE, v: PROTOCOL, id, ...request });
      setTimeout(() => end(id)?.reject(new ExplorerError("timeout", "no answer")), patience);
    }
    if (queue.length > 0) timer ??= setTimeout(flush, (sent[0] ?? now) + 1001 - now);
  };

  const end = (id: unknown): Waiting | undefined => {
    const entry = waiting.get(id);
    waiting.delete(id);
    return entry;
  };

  const ask = (request: HostRequest): Promise<unknown> => {
    if (closed) return Promise.reject(closed);
    const last = queue.at(-1);
    // A slider moves faster than that: its values join the change that is still waiting.
    if (last?.request.type === "set" && request.type === "set") {
      const params: SettingsChange = { ...last.request.params, ...request.params };
      last.request = { type: "set", params };
      return last.promise;
    }
    const id = ++count;
    const promise = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
    queue.push({ id, request, promise });
    flush();
    return promise;
  };

  const fail = (error: ExplorerError): void => {
    queue = [];
    for (const id of [...waiting.keys()]) end(id)?.reject(error);
  };

  return {
    ask,
    answer(message) {
      const entry = end(message.id);
      if (message.type === "result") entry?.resolve(message.value);
      if (message.type === "error")
        entry?.reject(new ExplorerError(message.code, message.message, message.path));
      return !!entry;
    },
    fail,
    close(error) {
      closed ??= error;
      fail(error);
    },
  };
}
