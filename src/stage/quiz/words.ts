/** Questions' words with their numbers filled in. */
import type {
  FieldName,
  Given,
  Grid,
  Mark,
  MisconceptionId,
  OptionKey,
  Question,
  Response,
  WordValue,
  Words,
} from "../../quiz/index.ts";
import {
  format,
  formatCount,
  formatShape,
  formatTerm,
  formatValue,
  NO_BREAK,
} from "../../ui/index.ts";
import { CODE, GRID_NAMES, OPTIONS, PROMPTS, QUIZ_STRINGS, STEPS } from "../strings/quiz.ts";
import { MISCONCEPTION_WORDS } from "../strings/quiz-misconceptions.ts";

/** As PyTorch writes it: "(128, 3, 3, 3)". */
const tupleText = (sizes: readonly number[]): string => `(${sizes.join(`,${NO_BREAK}`)})`;

const PLUS = " + ";
const times = (value: number, weight: number): string =>
  [formatTerm(value), formatTerm(weight)].join(`${NO_BREAK}×${NO_BREAK}`);

/** A first term needs no brackets around its minus. */
const sumText = ([first, ...others]: readonly number[]): string =>
  [formatValue(first), ...others.map(formatTerm)].join(PLUS);

function valueText(value: WordValue): string | number {
  if (typeof value === "number") return value;
  if ("shape" in value) return formatShape(value.shape);
  if ("tuple" in value) return tupleText(value.tuple);
  if ("sum" in value) return sumText(value.sum);
  return value.products.map(([one, weight]) => times(one, weight)).join(PLUS);
}

/** The text with its placeholders filled. */
function fill(text: string, values: Words["values"]): string {
  const written = Object.entries(values).map(([name, value]) => [name, valueText(value)] as const);
  return format(text, Object.fromEntries(written));
}

export const promptText = ({ prompt }: Question): string =>
  fill(PROMPTS[prompt.key], prompt.values);

/** A line of Python: its numbers have no thousands. */
export function codeText({ code }: Question): string | null {
  if (code === null) return null;
  const plain = Object.entries(code.values).map(([name, value]) => {
    const written = valueText(value);
    return [name, typeof written === "number" ? String(written) : written] as const;
  });
  return format(CODE[code.key], Object.fromEntries(plain));
}

export const gridName = ({ name }: Grid): string => fill(GRID_NAMES[name.key], name.values);

export const optionText = ({ key, values }: Words<OptionKey>): string => fill(OPTIONS[key], values);

/** The way to the answer, a sentence a step. */
export const stepTexts = ({ steps }: Question): string[] =>
  steps.map(({ key, values }) => fill(STEPS[key], values));

/** What is said of one setting of the question's layer. */
export function givenText({ layer }: Question, given: Given): string {
  switch (given) {
    case "input":
      return formatShape([layer.height, layer.width, layer.channels]);
    case "kernel":
      return formatShape([layer.kernel, layer.kernel]);
    case "filters":
      return formatCount(layer.filters);
    case "stride":
      return formatCount(layer.stride);
    case "padding":
      return paddingText(layer.padding);
    case "dilation":
      return formatCount(layer.dilation);
    case "multiplier":
      return formatCount(layer.multiplier);
  }
}

function paddingText(padding: Question["layer"]["padding"]): string {
  const { valid, same, sides } = QUIZ_STRINGS.paddings;
  if (padding === "valid" || padding === 0) return valid;
  return padding === "same" ? same : format(sides, { padding });
}

/** An answer as a person would write it. */
export function responseText(question: Question, response: Response): string {
  if ("choice" in response) {
    const { form } = question;
    return form.type === "choices" ? optionText(form.options[response.choice]) : "";
  }
  const { numbers } = response;
  if (numbers.length === 1) return formatValue(numbers[0]);
  return question.kind === "weightShape" ? tupleText(numbers) : formatShape(numbers);
}

/** What a field of an answer is called. */
export const fieldName = (name: FieldName): string => QUIZ_STRINGS.fields[name];

/** The right answer, in words. */
export const answerText = (question: Question): string =>
  format(QUIZ_STRINGS.answer, { answer: responseText(question, question.right) });

/** What a wrong answer mixes up, and what is right, with the question's numbers. */
export function misconceptionTexts(
  id: MisconceptionId,
  values: Words["values"],
): readonly [mixedUp: string, right: string] {
  const { mixedUp, right } = MISCONCEPTION_WORDS[id];
  return [fill(mixedUp, values), fill(right, values)];
}

/** What is said of a marked answer, before the steps. */
export function verdictTexts({ correct, misconception, explanation }: Mark): readonly string[] {
  if (correct) return [QUIZ_STRINGS.right];
  const why =
    misconception === null
      ? [QUIZ_STRINGS.wrong]
      : misconceptionTexts(misconception, explanation.values);
  return [QUIZ_STRINGS.notRight, ...why];
}
