// @vitest-environment jsdom
/** The worksheet's page: what is on it, and what is not. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { askingsOf, sheetOf } from "../../../src/classroom/hand-out/sheets.ts";
import { Worksheet } from "../../../src/classroom/hand-out/Worksheet.tsx";
import { questionAt } from "../../../src/classroom/lesson/questions.ts";
import { formatValue } from "../../../src/ui/index.ts";
import { answerByLoops } from "./by-loops.ts";
import { lessonOfStops, stopWith } from "./lesson-of-all.ts";

const FOUR = lessonOfStops(
  [
    stopWith({ kind: "value", about: "depthwise" }, "?filters=8&time=filter.y2.x2"),
    stopWith({ kind: "value", about: "pointwise" }, "?filters=8&time=filters.f4.y2.x2"),
    stopWith({ kind: "value", about: "standard" }, "?channels=2&filters=8&time=filters.f4.y2.x2"),
    stopWith({ kind: "count", about: "separable", drawn: { level: 1, seed: 4 } }, ""),
  ],
  "Sums of products",
);

async function opened() {
  const onClose = vi.fn();
  const { container } = render(<Worksheet lesson={FOUR} seed={7} onClose={onClose} />);
  await screen.findByRole("article", { name: "Sheet 7" }, { timeout: 10_000 });
  return { container, onClose, user: userEvent.setup() };
}

const sheets = (): HTMLElement[] => screen.getAllByRole("article", { name: /^Sheet/ });
const key = (): HTMLElement | null => screen.queryByRole("region", { name: /Answer key/ });

test("a sheet has its number, its title, lines to fill in and every question with a blank", async () => {
  await opened();
  const [sheet] = sheets();
  expect(within(sheet).getByRole("heading").textContent).toBe("Sums of products");
  for (const line of ["Sheet 7", "Name", "Date"]) within(sheet).getByText(line);
  expect(sheet.querySelectorAll(".sheet__question")).toHaveLength(4);
  expect(within(sheet).getAllByRole("group", { name: "Your answer" })).toHaveLength(3);
  expect(within(sheet).getAllByText("(to fill in)")).toHaveLength(3);
  const choices = within(sheet).getByRole("list", { name: "Your answer" });
  expect(
    within(choices)
      .getAllByText(/^[A-D]$/)
      .map((each) => each.textContent),
  ).toEqual(["A", "B", "C", "D"].slice(0, within(choices).getAllByRole("listitem").length));
});

test("what the key says is what loops come to, and it is not in the page unless it is asked for", async () => {
  const { container, user } = await opened();
  expect(key()).toBeNull();
  expect(container.querySelector(".answer-key, [data-key-of]")).toBeNull();
  expect(container.textContent).not.toMatch(/Answer:|Answer [A-D]:|The sum is/);

  await user.click(screen.getByRole("checkbox", { name: /answer key/ }));
  const { questions } = sheetOf(await askingsOf(FOUR), 7, questionAt);
  const said = [...container.querySelectorAll(".answer-key__answer")].map((p) => p.textContent);
  expect(said).toHaveLength(4);
  questions.slice(0, 3).forEach((question, i) => {
    const [value] = answerByLoops(question);
    expect(said[i]).toBe(`Answer: ${formatValue(Number(value))}`);
  });
  const [count] = answerByLoops(questions[3]);
  const right = "choice" in questions[3].right ? "ABCD"[questions[3].right.choice] : "";
  expect(said[3]).toBe(`Answer ${right}: ${Number(count).toLocaleString("en-US")}`);

  await user.click(screen.getByRole("checkbox", { name: /answer key/ }));
  expect(key()).toBeNull();
});

test("as many different sheets as are asked for, each with its key at the end", async () => {
  const { container, user } = await opened();
  const count = screen.getByRole("textbox", { name: "Different sheets" });
  await user.clear(count);
  // The sheets stay while the field is being written.
  expect(sheets()).toHaveLength(1);
  await user.type(count, "3");
  await user.click(screen.getByRole("checkbox", { name: /answer key/ }));
  expect(sheets().map((each) => each.dataset["sheet"])).toEqual(["7", "8", "9"]);
  expect(new Set(sheets().map((each) => each.textContent?.replace(/Sheet \d+/, ""))).size).toBe(3);
  screen.getByText("3 sheets, numbers 7 to 9.");
  const keys = [...container.querySelectorAll<HTMLElement>("[data-key-of]")];
  expect(keys.map((each) => each.dataset["keyOf"])).toEqual(["7", "8", "9"]);
  expect(container.querySelector(".worksheet__papers")?.lastElementChild).toBe(key());
});

test("a number that is none leaves the sheets as they are and is named", async () => {
  const { user } = await opened();
  const before = sheets()[0].textContent;
  const number = screen.getByRole("textbox", { name: "Number of the first sheet" });
  await user.clear(number);
  await user.type(number, "x");
  expect(screen.getAllByRole("alert")[0].textContent).toMatch(/“x” is not a whole number/);
  expect(number.getAttribute("aria-invalid")).toBe("true");
  expect(sheets()[0].textContent).toBe(before);
  await user.clear(number);
  await user.type(number, "12");
  expect(sheets()[0].dataset["sheet"]).toBe("12");
  expect(sheets()[0].textContent).not.toBe(before);
});

test("Close and Print do what they say; the title is the worksheet's while it is shown", async () => {
  const printed = vi.fn();
  vi.stubGlobal("print", printed);
  document.title = "Classroom";
  const { user, onClose } = await opened();
  expect(document.title).toBe("Worksheet: Sums of products");
  await user.click(screen.getByRole("button", { name: "Print" }));
  expect(printed).toHaveBeenCalledOnce();
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
