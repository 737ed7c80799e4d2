/** Which room a window is in: what a wall and the teacher's window beside it have in common. */

/** Letters and digits that nobody else has. */
export function freshId(): string {
  const words = crypto.getRandomValues(new Uint32Array(2));
  return [...words].map((word) => word.toString(36)).join("");
}

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
