/** What the chapters ask: nothing that a later one tells, and on the page what the chapter says. */
// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { expect, test } from "vitest";
import { DEFAULTS, NO_EDITS } from "../../src/params/index.ts";
import { makeQuestion, mark, type Question as Asking } from "../../src/quiz/index.ts";
import { LabProvider } from "../../src/stage/index.ts";
import { optionText, promptText, stepTexts, verdictTexts } from "../../src/stage/quiz/words.ts";
import { QUIZ_STRINGS } from "../../src/stage/strings/quiz.ts";
import { createLab } from "../../src/store/index.ts";
import { CHAPTERS } from "../../src/tutorial/chapters/index.ts";
import Question from "../../src/tutorial/guide/Question.tsx";

const SEEDS = 60;

test("the chapters ask about what they tell", () => {
  const asked = CHAPTERS.flatMap(({ id, questions }, i) =>
    questions.map(({ kind, level, about }) => [i + 1, id, kind, level, about ?? "any"].join(" ")),
  );
  expect(asked).toEqual([
    "1 one-value value 1 standard",
    "2 one-map shape 1 standard",
    "3 all-filters count 1 standard",
    "5 depthwise dependence 1 depthwise",
    "6 pointwise value 1 pointwise",
    "7 together count 1 separable",
    "7 together count 1 cheaper",
    "8 variants shape 2 any",
    "12 code weightShape 2 groups",
    "13 your-turn shape 2 any",
    "13 your-turn value 2 any",
    "13 your-turn count 3 separable",
    "13 your-turn weightShape 2 groups",
    "13 your-turn dependence 2 any",
  ]);
});

/** Everything that the question may say, whatever is answered. */
function textOf(question: Asking): string {
  const { form, right, traps } = question;
  const said = [right, ...traps.map(({ response }) => response)].flatMap((response) =>
    verdictTexts(mark(question, response)),
  );
  const options = form.type === "choices" ? form.options.map(optionText) : [];
  const labels = question.given.map((each) => QUIZ_STRINGS.given[each]);
  return [promptText(question), ...labels, ...options, ...stepTexts(question), ...said].join("\n");
}

/** Words, and the chapter that tells what they are. */
const TOLD_IN: readonly (readonly [words: RegExp, chapter: string])[] = [
  [/depthwise|filtered/i, "depthwise"],
  [/pointwise|1×1|depthwise separable/i, "pointwise"],
  [/stride|padding|multiplier/i, "variants"],
  [/TensorFlow/, "variants"],
  [/groups|PyTorch/, "code"],
];

test("no question says a word that only a later chapter explains", () => {
  const order = CHAPTERS.map(({ id }) => id);
  for (const [i, { id, questions }] of CHAPTERS.entries()) {
    const later = TOLD_IN.filter(([, chapter]) => order.indexOf(chapter) > i);
    for (const { kind, level, about } of questions) {
      for (let seed = 0; seed < SEEDS; seed++) {
        const text = textOf(makeQuestion(kind, seed, level, about));
        const early = later.flatMap(([words]) => text.match(words) ?? []);
        expect([id, seed, ...early]).toEqual([id, seed]);
      }
    }
  }
});

test("at the end depth multipliers are asked about, and told from a width multiplier", () => {
  const last = CHAPTERS.at(-1)?.questions.find(({ level }) => level === 3);
  if (last === undefined) throw new Error("nothing of level 3");
  const named = new Set<string>();
  for (let seed = 0; seed < SEEDS; seed++) {
    const { traps } = makeQuestion(last.kind, seed, last.level, last.about);
    for (const { misconception } of traps) named.add(misconception);
  }
  expect([...named]).toEqual(expect.arrayContaining(["multiplierForgotten", "widthMultiplier"]));
});

function show(data: Readonly<Record<string, string>>, seed: number) {
  const lab = createLab({ params: DEFAULTS, edits: NO_EDITS, anchor: "", notices: [] });
  const place = document.createElement("div");
  Object.assign(place.dataset, data);
  render(
    <LabProvider lab={lab}>
      <Suspense>
        <Question place={place} seed={seed} />
      </Suspense>
    </LabProvider>,
  );
  return lab;
}

test("a place in the text asks what it says, and Another one keeps to it and leaves the link", async () => {
  const user = userEvent.setup();
  const lab = show({ question: "value", level: "1", about: "standard" }, 7);
  for (const seed of [7, 8, 9]) {
    const prompt = promptText(makeQuestion("value", seed, 1, "standard"));
    expect(await screen.findByText(prompt)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Another one" }));
  }
  // All questions of the page have their seeds from the link's: it would change the others.
  expect(lab.store.getState().params.view.quizSeed).toBe(DEFAULTS.view.quizSeed);
});

test("without a topic it asks any question of its kind", async () => {
  show({ question: "shape", level: "2" }, 7);
  expect(await screen.findByText(promptText(makeQuestion("shape", 7, 2)))).toBeTruthy();
});
