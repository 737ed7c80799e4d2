/** A question's card, rendered and answered. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { makeQuestion } from "../../../src/quiz/index.ts";
import type { Level, Question, QuestionKind, Response } from "../../../src/quiz/index.ts";
import { QuestionCard } from "../../../src/stage/quiz/index.ts";

interface Asking {
  readonly kind: QuestionKind;
  readonly level: Level;
  readonly seed: number;
}

/** @param isWanted the first seed from the given one on that asks such a question is taken */
export function ask(asking: Asking, isWanted: (question: Question) => boolean = () => true) {
  let { seed } = asking;
  while (!isWanted(makeQuestion(asking.kind, seed, asking.level))) seed++;
  const spies = { onResult: vi.fn(), onShow: vi.fn(), onSeed: vi.fn() };
  const shown = render(<QuestionCard {...asking} {...spies} seed={seed} />);
  const question = makeQuestion(asking.kind, seed, asking.level);
  return { ...spies, ...shown, question, seed, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

export async function give(user: User, response: Response): Promise<void> {
  if ("choice" in response) {
    await user.click(screen.getAllByRole("radio")[response.choice]);
    return;
  }
  const fields = screen.getAllByRole("textbox");
  for (const [i, number] of response.numbers.entries()) await user.type(fields[i], String(number));
}

export const button = (name: string) => screen.getByRole("button", { name });
export const status = () => screen.getByRole("status");

export const choices: Asking = { kind: "count", level: 1, seed: 3 };
export const number: Asking = { kind: "value", level: 2, seed: 3 };
export const sizes: Asking = { kind: "shape", level: 2, seed: 3 };
export const tuple: Asking = { kind: "weightShape", level: 3, seed: 3 };
