/** What was shown in a room before its window on the wall was loaded again. */
import { fetchStateFiles } from "../../params/index.ts";
import { openChannel, overBroadcast, PACKED, type Message, type OpenWire } from "./channel.ts";
import { leaveRoom } from "./room.ts";
import { readKept, unpack, type PackedSnapshot, type Snapshot } from "./snapshot.ts";

export { roomNow } from "./room.ts";

/**
 * What the room showed last, if this window was loaded again and not sent to another address: as the teacher's window
 * knows it, or as this window kept it, whichever is newer.
 * @param timeoutMs how long the teacher's window has to answer
 */
export async function recoverPresentation(
  room: string,
  timeoutMs: number,
  open: OpenWire = overBroadcast,
): Promise<Snapshot | null> {
  if (!isLoadedAgain()) return null;
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

function isLoadedAgain(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return !(entry && "type" in entry && entry.type === "navigate");
}
