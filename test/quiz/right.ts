/** A question's right answer, to be compared with what plain loops come to. */
import type { Question } from "../../src/quiz/index.ts";

/** In numbers, whether it is typed or one of the choices; else the choice's key. */
export function rightAnswer({ right, form }: Question): readonly number[] | string {
  if ("numbers" in right) return right.numbers;
  if (form.type !== "choices") throw new Error("a choice without choices");
  const { key, values } = form.options[right.choice];
  const value = values[key];
  if (typeof value === "number") return [value];
  if (typeof value === "object" && "shape" in value) return value.shape;
  if (typeof value === "object" && "tuple" in value) return value.tuple;
  return key;
}
