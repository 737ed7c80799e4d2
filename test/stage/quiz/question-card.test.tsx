// @vitest-environment jsdom
/** A question's card: what is marked, what is told, and what asks the next one. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { makeQuestion } from "../../../src/quiz/index.ts";
import { QuestionCard } from "../../../src/stage/quiz/index.ts";
import { answerText, stepTexts } from "../../../src/stage/quiz/words.ts";
import { ask, button, choices, give, number, sizes, status, tuple } from "./ask.tsx";

// jsdom has none, and the arrow keys of radio buttons are found by it.
vi.stubGlobal("CSS", { escape: (text: string) => text.replace(/\W/g, "\\$&") });

for (const asking of [choices, number, sizes, tuple]) {
  test(`a right ${asking.kind} is marked right, with the way to it`, async () => {
    const { user, question, onResult } = ask(asking);
    await give(user, question.right);
    await user.click(button("Check"));
    expect(status().textContent).toMatch(/^Right\./);
    for (const step of stepTexts(question)) expect(status().textContent).toContain(step);
    expect(status().textContent).toContain(answerText(question));
    expect(onResult).toHaveBeenCalledTimes(1);
    expect(onResult.mock.calls[0][0]).toMatchObject({
      id: question.id,
      response: question.right,
      mark: { correct: true, misconception: null },
    });
  });

  test(`a known wrong ${asking.kind} is told what it mixes up`, async () => {
    const { user, question, onResult } = ask(asking);
    const [trap] = question.traps;
    await give(user, trap.response);
    await user.click(button("Check"));
    expect(status().textContent).toMatch(/^Not quite\./);
    expect(onResult.mock.calls[0][0]).toMatchObject({
      mark: { correct: false, misconception: trap.misconception },
    });
  });
}

test("forgetting the depthwise stage is said in words with the layer's numbers", async () => {
  const { user, question } = ask(choices, ({ traps }) =>
    traps.some(({ misconception }) => misconception === "depthwiseForgotten"),
  );
  const trap = question.traps.find(({ misconception }) => misconception === "depthwiseForgotten");
  if (trap === undefined) throw new Error("no such trap");
  await give(user, trap.response);
  await user.click(button("Check"));
  const { channels, filters, kernel, height, width } = question.layer;
  const positions = (height - kernel + 1) * (width - kernel + 1);
  const [depthwise, pointwise] = [channels * kernel * kernel, channels * filters].map((each) =>
    (each * positions).toLocaleString("en"),
  );
  expect(status().textContent).toContain(`${pointwise} is the pointwise stage alone`);
  expect(status().textContent).toContain(`${depthwise} + ${pointwise}`);
});

test("Enter in a field checks, and the focus stays in it", async () => {
  const { user, question } = ask(sizes);
  await give(user, question.right);
  await user.keyboard("{Enter}");
  expect(status().textContent).toMatch(/^Right\./);
  expect(document.activeElement).toBe(screen.getAllByRole("textbox")[2]);
});

test("by keyboard alone: tab to the choices, choose with arrows, check with Enter", async () => {
  const { user, question } = ask(choices);
  await user.tab();
  await user.keyboard("[Space]");
  const right = "choice" in question.right ? question.right.choice : 0;
  for (let i = 0; i < right; i++) await user.keyboard("[ArrowDown]");
  await user.keyboard("[Enter]");
  expect(status().textContent).toMatch(/^Right\./);
});

test("a bad input loses nothing: one sentence, the focus on the field, the rest as typed", async () => {
  const { user, onResult } = ask(sizes);
  const [height, width, channels] = screen.getAllByRole<HTMLInputElement>("textbox");
  await user.type(height, "4");
  await user.type(width, "four");
  await user.type(channels, "8");
  await user.click(button("Check"));
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toBe(
    "Width “four” is not a whole number: write one in digits, such as 12.",
  );
  expect(document.activeElement).toBe(width);
  expect(width.getAttribute("aria-invalid")).toBe("true");
  expect(width.getAttribute("aria-describedby")).toBe(alert.id);
  expect([height.value, width.value, channels.value]).toEqual(["4", "four", "8"]);
  expect(onResult).not.toHaveBeenCalled();
  expect(status().textContent).toBe("");
  await user.type(width, "{Backspace}");
  expect(alert.textContent).toBe("");
});

test("without a choice nothing is marked", async () => {
  const { user, onResult } = ask(choices);
  await user.click(button("Check"));
  expect(screen.getByRole("alert").textContent).toBe(
    "No answer is chosen yet: choose one, then check.",
  );
  expect(onResult).not.toHaveBeenCalled();
});

test("what was marked stays: no second check, no other answer", async () => {
  const { user, question, onResult } = ask(choices);
  const [trap] = question.traps;
  await give(user, trap.response);
  await user.click(button("Check"));
  await user.click(button("Check"));
  await give(user, question.right);
  const wrong = "choice" in trap.response ? trap.response.choice : -1;
  expect(screen.getAllByRole<HTMLInputElement>("radio")[wrong].checked).toBe(true);
  expect(onResult).toHaveBeenCalledTimes(1);
  const right = "choice" in question.right ? question.right.choice : -1;
  const marks = screen
    .getAllByRole("radio")
    .map((each) => each.parentElement?.lastChild?.textContent);
  expect([marks[right], marks[wrong]]).toEqual(["right answer", "your answer"]);
});

test("Show me is there after the answer alone, and says where the stage has it", async () => {
  const { user, question, onShow } = ask(number);
  expect(screen.queryByRole("button", { name: "Show me" })).toBeNull();
  await give(user, question.right);
  await user.click(button("Check"));
  await user.click(button("Show me"));
  expect(onShow).toHaveBeenCalledExactlyOnceWith(question.showing);
});

test("Another one asks the next seed, empty, with the focus on the question", async () => {
  const { user, question, seed, onSeed, rerender } = ask(sizes);
  await give(user, question.right);
  await user.click(button("Check"));
  await user.click(button("Another one"));
  const next = makeQuestion("shape", seed + 1, 2);
  expect(onSeed).toHaveBeenCalledExactlyOnceWith(seed + 1);
  const { height, width, channels } = next.layer;
  expect(screen.getByText(/^Input$/).nextElementSibling?.textContent).toBe(
    [height, width, channels].join("\u00a0×\u00a0"),
  );
  expect(screen.getAllByRole<HTMLInputElement>("textbox").map((each) => each.value)).toEqual([
    "",
    "",
    "",
  ]);
  expect(status().textContent).toBe("");
  expect(document.activeElement?.textContent).toMatch(/^Which shape/);
  // The link follows: the same question stays.
  await user.type(screen.getAllByRole("textbox")[0], "4");
  rerender(<QuestionCard {...sizes} seed={seed + 1} />);
  expect(screen.getAllByRole<HTMLInputElement>("textbox")[0].value).toBe("4");
});

test("with a topic, Another one stays on it, however often it is asked for", async () => {
  const user = userEvent.setup();
  const onResult = vi.fn();
  const topic = { kind: "count", level: 1, about: "cheaper" } as const;
  render(<QuestionCard {...topic} seed={4} onResult={onResult} />);
  for (let i = 0; i < 8; i++) {
    expect(screen.getByText("Which form of this layer takes fewer multiplications?")).toBeTruthy();
    const { id, right } = makeQuestion("count", 4 + i, 1, "cheaper");
    await give(user, right);
    await user.click(button("Check"));
    expect(status().textContent).toMatch(/^Right\./);
    expect(onResult.mock.lastCall?.[0]).toMatchObject({ id });
    await user.click(button("Another one"));
  }
});

test("another topic from outside is another question", () => {
  const props = { kind: "count", level: 1, seed: 4 } as const;
  const { rerender } = render(<QuestionCard {...props} about="standard" />);
  expect(screen.getByText("How many multiplications does this standard layer take?")).toBeTruthy();
  rerender(<QuestionCard {...props} about="pointwise" />);
  expect(screen.getByText(/multiplications does the pointwise stage of this layer/)).toBeTruthy();
});

test("another seed from outside is another question", () => {
  const { rerender, container } = ask(sizes);
  const before = container.textContent;
  rerender(<QuestionCard {...sizes} seed={77} />);
  expect(container.textContent).not.toBe(before);
});
