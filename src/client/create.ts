/** createExplorer: a frame on the page and the handle to it. */
import type { Answers, HostRequest, ReadyInfo, What } from "../protocol/index.ts";
import { createFrame } from "./frame.ts";
import { createTalk, type Talk } from "./talk.ts";
import type { Explorer, ExplorerOptions } from "./types.ts";

const PATIENCE_MS = 10_000;

/**
 * Shows the widget, or speaks with one that is there.
 * @param element gets the frame as its last child; or is itself a frame whose address has api=1
 * @returns once the widget answers; rejected with an ExplorerError when it does not
 */
export function createExplorer(element: Element, options: ExplorerOptions = {}): Promise<Explorer> {
  const isFrame = element instanceof HTMLIFrameElement;
  const iframe = isFrame ? element : createFrame(options);
  return new Promise((resolve, reject) => {
    const talk = createTalk(iframe, options.timeout ?? PATIENCE_MS, (error) =>
      error ? reject(error) : resolve(explorer),
    );
    const explorer = handleOf(talk, iframe, isFrame);
    options.signal?.addEventListener("abort", () => explorer.destroy());
    talk.start();
    if (isFrame) talk.greet();
    else element.append(iframe);
  });
}

function handleOf(talk: Talk, iframe: HTMLIFrameElement, isOthers: boolean): Explorer {
  const { events } = talk;
  const does = (request: HostRequest) => talk.ask(request) as Promise<void>;
  const off: Explorer["off"] = (event, listener) => {
    events.remove(event, listener);
    if (event === "step" || event === "count") talk.subscribe();
  };
  return {
    iframe,
    get info() {
      // Nobody has the handle before the widget has told of itself.
      return talk.info() as ReadyInfo;
    },
    play: () => does({ type: "play" }),
    pause: () => does({ type: "pause" }),
    seek: (time) => does({ type: "seek", time }),
    step: (by = 1) => does({ type: "step", by }),
    set: (params) => does({ type: "set", params }),
    get: <W extends What>(what: W, which = {}) =>
      talk.ask({ type: "get", what, ...which } as HostRequest) as Promise<Answers[W]>,
    on(event, listener) {
      events.add(event, listener);
      if (event === "step" || event === "count") talk.subscribe();
      return () => off(event, listener);
    },
    off,
    destroy() {
      talk.end("destroyed", "destroy() was called");
      if (!isOthers) iframe.remove();
    },
  };
}
