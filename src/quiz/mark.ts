/** Whether a response is right, and if not, what it seems to mix up. */
import type { MisconceptionId } from "./misconceptions.ts";
import type { Question, Response, StepKey, Words } from "./types.ts";

export interface Mark {
  readonly correct: boolean;
  readonly misconception: MisconceptionId | null;
  /** What to say of the response: that it is right, what it mixes up, or that it is wrong otherwise. */
  readonly explanation: Words<"correct" | "wrong" | MisconceptionId>;
  /** The way to the right answer. */
  readonly steps: readonly Words<StepKey>[];
}

function sameResponse(a: Response, b: Response): boolean {
  if ("choice" in a) return "choice" in b && a.choice === b.choice;
  if ("choice" in b || a.numbers.length !== b.numbers.length) return false;
  return a.numbers.every((each, i) => each === b.numbers[i]);
}

export function mark(question: Question, response: Response): Mark {
  const { right, traps, steps, numbers } = question;
  const correct = sameResponse(response, right);
  const trap = correct ? undefined : traps.find((each) => sameResponse(each.response, response));
  const misconception = trap?.misconception ?? null;
  const key = correct ? "correct" : (misconception ?? "wrong");
  return { correct, misconception, explanation: { key, values: numbers }, steps };
}
