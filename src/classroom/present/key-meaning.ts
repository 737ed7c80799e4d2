/** What a key does to a presentation or its lab, at the moment when it is pressed. */
import { timeCommandOf } from "../../stage/index.ts";
import { pinOf } from "../../store/index.ts";
import type { Command, LabState } from "../../store/index.ts";
import { isHiding } from "./asked.ts";
import { keyIdOf, type KeyId } from "./key-list.ts";
import type { Blank, Presentation, PresenterCommand } from "./types.ts";

export type KeyMeaning =
  | { readonly kind: "present"; readonly command: PresenterCommand }
  | { readonly kind: "lab"; readonly command: Command }
  | { readonly kind: "page"; readonly action: "help" | "fullScreen" }
  /** Taken, and nothing happens: what it does elsewhere would show an answer. */
  | { readonly kind: "nothing" };

/** Time to think where a question says nothing. */
const THINKING_S = 60;

/** @param now milliseconds since 1970; null: the key is not ours */
export function meaningOfKey(
  key: string,
  state: Presentation,
  lab: LabState,
  now: number,
): KeyMeaning | null {
  const id = keyIdOf(key);
  if (id === null) return null;
  if (state.blank !== "none") return onBlank(id, state.blank);
  switch (id) {
    case "next":
    case "previous":
      return present({ type: id, now });
    case "play":
    case "stepForward":
      return isHiding(state) ? present({ type: "reveal" }) : inTime(key, lab);
    case "stepBack":
    case "start":
    case "end":
    case "segment":
    case "restart":
      return isHiding(state) ? NOTHING : inTime(key, lab);
    case "black":
    case "white":
      return present({ type: "blank", blank: id });
    case "spotlight":
      return present({ type: "spotlight", on: !state.spotlight });
    case "timer":
      return present(timerCommand(state, now));
    case "larger":
      return present({ type: "size", by: 1 });
    case "smaller":
      return present({ type: "size", by: -1 });
    case "fullScreen":
    case "help":
      return { kind: "page", action: id };
    case "escape":
      return outOf(state, lab);
  }
}

const NOTHING: KeyMeaning = { kind: "nothing" };
const present = (command: PresenterCommand): KeyMeaning => ({ kind: "present", command });

/** Nothing is moved that nobody sees: any key brings the picture back, but for the other colour's. */
function onBlank(id: KeyId, blank: Exclude<Blank, "none">): KeyMeaning {
  const isOther = (id === "black" || id === "white") && id !== blank;
  return present({ type: "blank", blank: isOther ? id : "none" });
}

function inTime(key: string, lab: LabState): KeyMeaning | null {
  const command = timeCommandOf(lab, key);
  return command === null ? null : { kind: "lab", command };
}

/** On, or off. */
export function timerCommand({ timer, asked }: Presentation, now: number): PresenterCommand {
  if (timer !== null) return { type: "stopTimer" };
  return { type: "startTimer", seconds: asked?.question.seconds ?? THINKING_S, now };
}

/** One thing after the other that lies over the picture. */
function outOf({ spotlight, asked }: Presentation, lab: LabState): KeyMeaning | null {
  if (spotlight) return present({ type: "spotlight", on: false });
  if (asked !== null) return present({ type: "endQuestion" });
  return pinOf(lab) === null ? null : { kind: "lab", command: { type: "pin", cell: null } };
}
