/** The conversation with one frame: greeting, port, answers and events. */
import {
  NAMESPACE,
  PROTOCOL,
  type EventName,
  type HostRequest,
  type ReadyInfo,
  type WidgetMessage,
} from "../protocol/index.ts";
import { createEmitter, type Emitter } from "./emitter.ts";
import { ExplorerError, type ClientErrorCode } from "./error.ts";
import { createRequests } from "./requests.ts";

export interface Talk {
  readonly events: Emitter;
  /** What the widget said last of itself. */
  readonly info: () => ReadyInfo | undefined;
  readonly ask: (request: HostRequest) => Promise<unknown>;
  /** Asks for the events that somebody listens to now. */
  readonly subscribe: () => void;
  readonly greet: () => void;
  readonly start: () => void;
  readonly end: (code: ClientErrorCode, why: string) => void;
}

/** @param settle called once: with nothing when the widget has answered, else with the reason why not */
export function createTalk(
  frame: HTMLIFrameElement,
  patience: number,
  settle: (error?: ExplorerError) => void,
): Talk {
  const events = createEmitter();
  const requests = createRequests((message) => port?.postMessage(message), patience);
  let port: MessagePort | undefined;
  let info: ReadyInfo | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Below the ids of requests; an answer to an earlier one comes too late. */
  let greeting = 0;

  // A sandboxed frame has no origin that could be named; this says nothing secret.
  const greet = (): void => {
    frame.contentWindow?.postMessage(
      { ns: NAMESPACE, v: PROTOCOL, id: --greeting, type: "hello" },
      "*",
    );
    wait();
  };
  const wait = (): void => {
    if (port) return;
    timer ??= setTimeout(() => end("timeout", "the frame does not answer"), patience);
  };

  const subscribe = (): void => {
    if (!port) return;
    const names = (["step", "count"] satisfies EventName[]).filter(events.has);
    requests.ask({ type: "subscribe", events: names }).catch(fail);
  };
  const fail = (error: ExplorerError): void => events.tell("error", error);

  const connect = (next: MessagePort, { version, capabilities }: ReadyInfo): void => {
    clearTimeout(timer);
    timer = undefined;
    requests.fail(new ExplorerError("reloaded", "the frame has been loaded anew"));
    port?.close();
    port = next;
    port.onmessage = hear;
    info = { version, capabilities };
    if (events.has("step") || events.has("count")) subscribe();
    settle();
    events.tell("ready", info);
  };

  const hear = ({ data, ports }: MessageEvent<WidgetMessage>): void => {
    if (data?.ns !== NAMESPACE || requests.answer(data)) return;
    switch (data.type) {
      case "ready":
        if (!ports[0]) greet();
        else if (data.id === greeting) connect(ports[0], data);
        return;
      case "error": {
        const error = new ExplorerError(data.code, data.message, data.path);
        settle(error);
        return fail(error);
      }
      case "resize":
        frame.style.aspectRatio = "auto";
        frame.style.height = `${data.height}px`;
        return events.tell("resize", data);
      case "escape":
        frame.blur();
        return events.tell("escape", data);
      case "step":
        return events.tell("step", data);
      case "count":
        return events.tell("count", data);
      case "result":
    }
  };

  const hearWindow = (event: MessageEvent<WidgetMessage>): void => {
    if (event.source === frame.contentWindow) hear(event);
  };

  const end = (code: ClientErrorCode, why: string): void => {
    const error = new ExplorerError(code, why);
    clearTimeout(timer);
    settle(error);
    requests.close(error);
    port?.close();
    removeEventListener("message", hearWindow);
    frame.removeEventListener("load", wait);
  };

  const start = (): void => {
    addEventListener("message", hearWindow);
    frame.addEventListener("load", wait);
  };

  return { events, info: () => info, ask: requests.ask, subscribe, greet, start, end };
}
