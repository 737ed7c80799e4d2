/** The window that the widget stands in: who may speak, and where answers go. */
import type { WidgetMessage } from "../../protocol/index.ts";
import type { Conversation, Peer } from "./conversation.ts";

/** The parts of a window that are used: the widget's own, or a test's. */
export interface FrameWindow {
  readonly parent: { postMessage(message: unknown, options: WindowPostMessageOptions): void };
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

export interface Host {
  /** To the window around the widget: to the pinned origin, else to whoever it is. */
  readonly announce: (message: unknown) => void;
  readonly listen: (conversation: Conversation) => void;
  readonly stop: () => void;
}

/** @param pinned the only origin that is listened and spoken to; "" for any */
export function createHost(own: FrameWindow, pinned: string): Host {
  let stop = (): void => undefined;

  return {
    announce: (message) => own.parent.postMessage(message, { targetOrigin: pinned || "*" }),
    listen(conversation) {
      const ports = createPorts(conversation);
      let asking: { readonly origin: string; readonly peer: Peer } | null = null;

      const onMessage = ({ source, origin, data }: MessageEvent): void => {
        if (source !== own.parent || (pinned !== "" && origin !== pinned)) return;
        if (asking?.origin !== origin) asking = { origin, peer: peerOf(origin) };
        conversation.receive(data, asking.peer);
      };

      const peerOf = (origin: string): Peer => ({
        send(message: WidgetMessage, transfer = []) {
          const targetOrigin = isOpaque(origin) ? "*" : origin;
          own.parent.postMessage(message, { targetOrigin, transfer: [...transfer] });
        },
        offerPort: ports.renew,
      });

      own.addEventListener("message", onMessage);
      stop = () => {
        own.removeEventListener("message", onMessage);
        ports.close();
      };
    },
    stop: () => stop(),
  };
}

/** A sandboxed frame or a file: no address could name it. */
function isOpaque(origin: string): boolean {
  return origin === "" || origin === "null" || origin.startsWith("file:");
}

/** One open channel at most: a new hello ends the old one. */
function createPorts(conversation: Conversation) {
  let open: { readonly port: MessagePort; readonly peer: Peer } | null = null;

  const close = (): void => {
    if (open === null) return;
    open.port.close();
    conversation.forget(open.peer);
    open = null;
  };

  const renew = (): Transferable => {
    close();
    const { port1, port2 } = new MessageChannel();
    const peer: Peer = {
      send: (message, transfer = []) => port1.postMessage(message, [...transfer]),
    };
    port1.onmessage = ({ data }: MessageEvent) => conversation.receive(data, peer);
    open = { port: port1, peer };
    return port2;
  };

  return { close, renew };
}
