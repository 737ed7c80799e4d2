/** Opens the teacher's window and begins to lead it. */
import type { Presenter } from "../present/types.ts";
import { overBroadcast } from "./channel.ts";
import { leadPresentation } from "./lead.ts";
import { newRoom, roomNow } from "./recover.ts";
import { NOTES_STRINGS } from "./strings.ts";

export type Opened =
  | { readonly kind: "opened"; readonly window: Window }
  /** The browser holds windows back: the sentence stands with a link to the address. */
  | { readonly kind: "blocked"; readonly sentence: string; readonly href: string }
  | { readonly kind: "impossible"; readonly sentence: string };

const FEATURES = "popup,width=1280,height=800";

/** One for each presenter, however often the window is opened. */
const leading = new WeakMap<Presenter, () => void>();

/** Leads the room that this window is in, once; also after a reload. */
export function leadRoom(presenter: Presenter, room: string): () => void {
  const known = leading.get(presenter);
  if (known) return known;
  const stopLeading = leadPresentation(presenter, room);
  const stop = (): void => {
    leading.delete(presenter);
    stopLeading();
  };
  leading.set(presenter, stop);
  return stop;
}

export function openNotes(presenter: Presenter): Opened {
  const trial = overBroadcast("depthwise-explorer-classroom-trial", () => undefined);
  if (trial === null) return { kind: "impossible", sentence: NOTES_STRINGS.impossible };
  trial.close();
  const room = roomNow() ?? newRoom();
  leadRoom(presenter, room);
  const href = `classroom.html?notes=1#room=${room}`;
  const opened = window.open(href, `depthwise-notes-${room}`, FEATURES);
  if (opened === null) return { kind: "blocked", sentence: NOTES_STRINGS.blocked, href };
  opened.focus();
  return { kind: "opened", window: opened };
}
