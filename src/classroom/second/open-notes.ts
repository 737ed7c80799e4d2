/** Opens the teacher's window and begins to lead it. */
import { format } from "../../ui/index.ts";
import type { Presenter } from "../present/types.ts";
import { overBroadcast } from "./channel.ts";
import { leadPresentation } from "./lead.ts";
import { newRoom, roomNow } from "./room.ts";
import { NOTES_STRINGS } from "./strings.ts";

export type Opened =
  | { readonly kind: "opened"; readonly window: Window }
  /** The browser holds windows back: the sentence stands with a link to the address. */
  | { readonly kind: "blocked"; readonly sentence: string; readonly href: string }
  | { readonly kind: "impossible"; readonly sentence: string };

const FEATURES = "popup,width=1280,height=800";

/** A window is one wall: who leads it now. */
let leader: { readonly presenter: Presenter; readonly stop: () => void } | null = null;

/** Leads a room from now on, instead of the presenter that led it before; also after a reload. */
export function leadRoom(presenter: Presenter, room: string): void {
  if (leader?.presenter === presenter) return;
  leader?.stop();
  leader = { presenter, stop: leadPresentation(presenter, room) };
}

export function openNotes(presenter: Presenter): Opened {
  const trial = overBroadcast("depthwise-explorer-classroom-trial", () => undefined);
  if (trial === null) return { kind: "impossible", sentence: NOTES_STRINGS.impossible };
  trial.close();
  const room = roomNow() ?? newRoom();
  leadRoom(presenter, room);
  const href = `classroom.html?notes=1#room=${room}`;
  const opened = window.open(href, `depthwise-notes-${room}`, FEATURES);
  if (opened === null) {
    const address = new URL(href, location.href).href;
    return { kind: "blocked", sentence: format(NOTES_STRINGS.blocked, { address }), href };
  }
  opened.focus();
  return { kind: "opened", window: opened };
}
