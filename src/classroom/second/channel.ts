/** The line between the window on the wall and the teacher's own: typed messages, each parsed as it comes in. */
import * as v from "valibot";
import type { Command } from "../../store/index.ts";
import type { Playhead } from "../../timeline/index.ts";
import type { PresenterCommand } from "../present/types.ts";
import { HEAD, LAB_COMMAND, PRESENTATION, PRESENTER_COMMAND } from "./message-schema.ts";
import { freshId } from "./room.ts";
import type { PackedSnapshot } from "./snapshot.ts";

/** lead: the window on the wall, which has the say · follow: the teacher's. */
type Role = "lead" | "follow";

export type Message =
  /** I am new here. */
  | { readonly type: "hello"; readonly role: Role }
  /** What the wall shows. */
  | ({ readonly type: "state"; readonly revision: number } & PackedSnapshot)
  /** What the wall showed last, for a wall that has been loaded again. */
  | ({ readonly type: "known" } & PackedSnapshot)
  /** How far the wall is, of what was sent as `revision`; also the answer to `ping`. */
  | {
      readonly type: "beat";
      readonly head: Playhead;
      readonly playing: boolean;
      readonly revision: number;
    }
  | { readonly type: "command"; readonly command: PresenterCommand }
  | { readonly type: "labCommand"; readonly command: Command }
  | { readonly type: "ping" }
  /** The answer to a second wall's hello: this room is led already. */
  | { readonly type: "taken" }
  | { readonly type: "bye"; readonly role: Role };

export interface Channel {
  readonly send: (message: Message) => void;
  readonly close: () => void;
}

/** The browser's side of a line; tests put one of their own in its place. */
interface Wire {
  readonly post: (data: unknown) => void;
  readonly close: () => void;
}
/** Null where there is no such thing. */
export type OpenWire = (name: string, receive: (data: unknown) => void) => Wire | null;

const NAMESPACE = "depthwise-explorer-classroom";
const VERSION = 1;

const role = v.picklist(["lead", "follow"]);
const revision = v.pipe(v.number(), v.integer());
const moment = { head: HEAD, playing: v.boolean() };
const packed = {
  presentation: PRESENTATION,
  file: v.string(),
  ...moment,
  at: v.pipe(v.number(), v.finite()),
};

export const PACKED: v.GenericSchema<unknown, PackedSnapshot> = v.object(packed);

const MESSAGE: v.GenericSchema<unknown, Message> = v.variant("type", [
  v.object({ type: v.literal("hello"), role }),
  v.object({ type: v.literal("state"), revision, ...packed }),
  v.object({ type: v.literal("known"), ...packed }),
  v.object({ type: v.literal("beat"), revision, ...moment }),
  v.object({ type: v.literal("command"), command: PRESENTER_COMMAND }),
  v.object({ type: v.literal("labCommand"), command: LAB_COMMAND }),
  v.object({ type: v.literal("ping") }),
  v.object({ type: v.literal("taken") }),
  v.object({ type: v.literal("bye"), role }),
]);

const ENVELOPE = v.object({
  ns: v.literal(NAMESPACE),
  v: v.literal(VERSION),
  from: v.string(),
  message: MESSAGE,
});

export const overBroadcast: OpenWire = (name, receive) => {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => receive(data);
    return { post: (data) => channel.postMessage(data), close: () => channel.close() };
  } catch {
    return null;
  }
};

/** What is not ours, of another version or malformed is not heard. Null where windows can not speak to each other. */
export function openChannel(
  room: string,
  receive: (message: Message) => void,
  open: OpenWire = overBroadcast,
): Channel | null {
  const me = freshId();
  let isOpen = true;
  const wire = open(`${NAMESPACE}-${room}`, (data) => {
    const read = v.safeParse(ENVELOPE, data, { abortEarly: true });
    if (isOpen && read.success && read.output.from !== me) receive(read.output.message);
  });
  if (wire === null) return null;
  return {
    send(message) {
      if (isOpen) wire.post({ ns: NAMESPACE, v: VERSION, from: me, message });
    },
    close() {
      isOpen = false;
      wire.close();
    },
  };
}
