// @vitest-environment jsdom
/** What a card holds back until it is revealed, and what it tells those who do not see it. */
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { MISCONCEPTIONS, QUESTION_KINDS } from "../../../src/quiz/index.ts";
import { answerText, optionText, stepTexts } from "../../../src/stage/quiz/words.ts";
import { ask } from "./ask.tsx";

/** All text and all attributes below the card. */
function everything(container: HTMLElement): string {
  const attributes = [...container.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].map(({ name, value }) => `${name}=${value}`),
  );
  return [container.textContent, ...attributes].join("\n");
}

test("before it is revealed a typed answer is nowhere, neither in the text nor in an attribute", () => {
  for (const kind of ["count", "weightShape", "shape"] as const) {
    for (let seed = 0; seed < 25; seed++) {
      const { container, question, unmount } = ask({ kind, level: 2, seed });
      if (question.form.type === "numbers" && "numbers" in question.right) {
        const said = everything(container);
        const { numbers } = question.right;
        if (kind === "count" && numbers[0] > 99) {
          expect(said).not.toContain(String(numbers[0]));
          expect(said).not.toContain(numbers[0].toLocaleString("en"));
        }
        expect(said).not.toContain(answerText(question));
        for (const step of stepTexts(question)) expect(said).not.toContain(step);
      }
      unmount();
    }
  }
});

test("a value is asked of numbers alone: none of the ways to it is in the page", () => {
  for (let seed = 0; seed < 25; seed++) {
    const { container, question, unmount } = ask({ kind: "value", level: 2, seed });
    const outside = container.cloneNode(true) as HTMLElement;
    for (const table of outside.querySelectorAll("table")) table.remove();
    for (const step of stepTexts(question)) expect(outside.textContent).not.toContain(step);
    expect(outside.querySelector("input")?.getAttribute("value")).toBe("");
    unmount();
  }
});

test("before it is revealed every choice is marked up like every other", () => {
  for (const kind of ["shape", "count", "weightShape", "dependence"] as const) {
    for (let seed = 0; seed < 10; seed++) {
      const { container, question, unmount } = ask({ kind, level: 1, seed });
      const labels = [...container.querySelectorAll("label")];
      const bare = labels.map((label) => {
        const copy = label.cloneNode(true) as HTMLElement;
        copy.querySelector(".quiz__option")?.replaceChildren();
        return copy.outerHTML;
      });
      expect(new Set(bare).size).toBe(1);
      const { form } = question;
      const options = form.type === "choices" ? form.options.map(optionText) : [];
      expect(labels.map((label) => label.textContent)).toEqual(options);
      const said = everything(container);
      for (const { id } of MISCONCEPTIONS) expect(said).not.toContain(id);
      unmount();
    }
  }
});

test("everything is named for those who do not see it", () => {
  for (const kind of QUESTION_KINDS) {
    const { unmount, question } = ask({ kind, level: 2, seed: 5 });
    const region = within(screen.getByRole("region", { name: "Question" }));
    expect(region.getByRole("form").getAttribute("aria-labelledby")).toBeTruthy();
    const tables = region.queryAllByRole("table", { name: /c0|c1|c2/ });
    expect(tables).toHaveLength(question.grids.length);
    if (question.form.type === "numbers") {
      for (const field of region.getAllByRole<HTMLInputElement>("textbox")) {
        expect(field.labels?.[0]?.textContent).toBeTruthy();
      }
    } else {
      expect(region.getByRole("radiogroup", { name: "Answers" })).toBeTruthy();
    }
    unmount();
  }
});
