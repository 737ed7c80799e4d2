/** Where a command leads. What a clicker's two buttons do depends on where the presentation is. */
import type { StopQuestion } from "../lesson/types.ts";
import { dueQuestionOf, isAnswered, isOwn } from "./asked.ts";
import type { Presentation, PresenterCommand } from "./types.ts";

export type Move =
  /** play: through the motion that leads there · jump: to where it ends. */
  | { readonly kind: "stop"; readonly stop: number; readonly way: "play" | "jump" }
  | { readonly kind: "ask"; readonly question: StopQuestion; readonly outline: Outline }
  | { readonly kind: "reveal"; readonly revealed: number }
  /** isUndone: as if it had not been asked. */
  | { readonly kind: "putAway"; readonly isUndone: boolean }
  /** The motion to the stop ends at once. */
  | { readonly kind: "arrive" }
  /** To the beginning of a segment of the time, from the present one. */
  | { readonly kind: "segment"; readonly by: 1 | -1 };

/** How much there is to show of a question's answer, and how many choices there are to raise hands for. */
export interface Outline {
  readonly lines: number;
  readonly choices: number;
}

/** What a move depends on beside the presentation. */
export interface PresentContext {
  /** Of a question as it is asked now; null where nothing can be asked. */
  readonly outlineOf: (question: StopQuestion) => Outline | null;
  /** The motion that leads to the stop has not arrived. */
  readonly isMoving: boolean;
}

/** null: nowhere, or the command moves nothing. */
export function moveOf(
  state: Presentation,
  command: PresenterCommand,
  context: PresentContext,
): Move | null {
  switch (command.type) {
    case "go":
      return toStop(state, command.to);
    case "next":
      return nextOf(state, context);
    case "previous":
      return previousOf(state);
    case "ask":
      return toAsk(command.question, context);
    case "reveal":
      return toReveal(state, 1);
    case "revealAll":
      return toReveal(state, Infinity);
    case "endQuestion":
      return state.asked === null ? null : { kind: "putAway", isUndone: false };
    case "open":
    case "tally":
    case "startTimer":
    case "stopTimer":
    case "blank":
    case "spotlight":
    case "size":
    case "room":
    case "extra":
      return null;
  }
}

function nextOf(state: Presentation, context: PresentContext): Move | null {
  const { asked, lesson, stop } = state;
  if (asked !== null && !isAnswered(asked)) return toReveal(state, 1);
  if (asked !== null && !isOwn(state, asked.question)) return { kind: "putAway", isUndone: false };
  if (context.isMoving) return { kind: "arrive" };
  if (lesson === null) return { kind: "segment", by: 1 };
  const due = dueQuestionOf(state);
  const ask = due === null ? null : toAsk(due, context);
  if (ask !== null) return ask;
  return stop + 1 < lesson.stops.length ? { kind: "stop", stop: stop + 1, way: "play" } : null;
}

/** What is behind has been seen: no motion leads back to it. */
function previousOf({ asked, lesson, stop }: Presentation): Move | null {
  if (asked !== null && asked.revealed > 0) {
    return { kind: "reveal", revealed: Math.min(asked.revealed, asked.lines + 1) - 1 };
  }
  if (asked !== null) return { kind: "putAway", isUndone: true };
  if (lesson === null) return { kind: "segment", by: -1 };
  return stop === 0 ? null : { kind: "stop", stop: stop - 1, way: "jump" };
}

function toStop({ lesson }: Presentation, to: number): Move | null {
  if (lesson === null || !Number.isFinite(to)) return null;
  const last = lesson.stops.length - 1;
  return { kind: "stop", stop: Math.max(0, Math.min(Math.trunc(to), last)), way: "play" };
}

function toAsk(question: StopQuestion, { outlineOf }: PresentContext): Move | null {
  const outline = outlineOf(question);
  return outline === null ? null : { kind: "ask", question, outline };
}

function toReveal({ asked }: Presentation, more: number): Move | null {
  if (asked === null || isAnswered(asked)) return null;
  return { kind: "reveal", revealed: Math.min(asked.revealed + more, asked.lines + 1) };
}
