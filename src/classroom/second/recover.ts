/** Which room a window is in, and what was shown there before the window was loaded again. */
import { fetchStateFiles } from "../../params/index.ts";
import {
  freshId,
  openChannel,
  overBroadcast,
  PACKED,
  type Message,
  type OpenWire,
} from "./channel.ts";
import { readKept, unpack, type PackedSnapshot, type Snapshot } from "./snapshot.ts";

const KEY = "depthwise-explorer-classroom-room";
const ROOM = /^[a-z0-9]{6,32}$/;

/** In an address's fragment: "#room=k3v…", beside whatever else stands there. */
export function roomIn(hash: string): string | null {
  const parts = hash.replace(/^#/, "").split("&");
  const word = parts.find((part) => part.startsWith("room="))?.slice("room=".length) ?? "";
  return ROOM.test(word) ? word : null;
}

/** The room this window is in; null while it stands alone. */
export function roomNow(): string | null {
  const inAddress = roomIn(location.hash);
  if (inAddress !== null) return inAddress;
  try {
    const kept = sessionStorage.getItem(KEY) ?? "";
    return ROOM.test(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** A room of its own, remembered for a reload: in the window's store, or in the address where there is none. */
export function newRoom(): string {
  const room = freshId().slice(0, 32).padEnd(6, "0");
  try {
    sessionStorage.setItem(KEY, room);
  } catch {
    const { hash } = location;
    const rest = hash.length > 1 ? `${hash}&` : "#";
    history.replaceState(history.state, "", `${rest}room=${room}`);
  }
  return room;
}

/** Another window leads this room (a copied tab): this one stands alone again. */
export function leaveRoom(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Then there is nothing to remove.
  }
}

/**
 * What the room showed last: as the teacher's window knows it, or as this window kept it, whichever is newer.
 * @param timeoutMs how long the teacher's window has to answer
 */
export async function recoverPresentation(
  room: string,
  timeoutMs: number,
  open: OpenWire = overBroadcast,
): Promise<Snapshot | null> {
  const files = await fetchStateFiles().catch(() => null);
  if (files === null) return null;
  const answer = await ask(room, timeoutMs, open);
  if (answer === "taken") {
    leaveRoom();
    return null;
  }
  const kept = readKept(room, PACKED);
  const newest = answer !== null && answer.at >= (kept?.at ?? 0) ? answer : (kept ?? answer);
  return newest && unpack(files, newest);
}

function ask(
  room: string,
  timeoutMs: number,
  open: OpenWire,
): Promise<PackedSnapshot | "taken" | null> {
  return new Promise((resolve) => {
    const finish = (answer: PackedSnapshot | "taken" | null): void => {
      clearTimeout(timer);
      channel?.close();
      resolve(answer);
    };
    const receive = (message: Message): void => {
      if (message.type === "known") finish(message);
      if (message.type === "taken") finish("taken");
    };
    const timer = setTimeout(() => finish(null), timeoutMs);
    const channel = openChannel(room, receive, open);
    if (channel === null) finish(null);
    else channel.send({ type: "hello", role: "lead" });
  });
}
