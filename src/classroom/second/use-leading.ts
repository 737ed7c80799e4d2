/** A presentation takes over the room that this window is in already: after a reload, or after another lesson. */
import { useEffect } from "react";
import type { Presenter } from "../present/types.ts";
import { roomNow } from "./room.ts";

/** What speaks to another window is fetched where there is one. */
const fetchLead = () => import("./open-notes.ts");

export function useLeading(presenter: Presenter): void {
  useEffect(() => {
    const room = roomNow();
    if (room === null) return;
    // Without it the teacher's window says that the wall does not answer.
    fetchLead().then(
      ({ leadRoom }) => leadRoom(presenter, room),
      () => undefined,
    );
  }, [presenter]);
}
