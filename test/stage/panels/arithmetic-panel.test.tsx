// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { runOf } from "../../../src/store/index.ts";
import { ArithmeticPanel } from "../../../src/stage/panels/index.ts";
import { setInFocus } from "../../../src/stage/in-focus.ts";
import { buildLayout, fetchArithmetic } from "../../../src/scene/index.ts";
import { formatValue } from "../../../src/ui/index.ts";
import { show as showAtOnce } from "./setting.tsx";

/** The panel's inside is fetched beside the page. */
async function show(...setting: Parameters<typeof showAtOnce>) {
  const shown = showAtOnce(...setting);
  await act(async () => {
    await import("../../../src/stage/panels/arithmetic/OutputValue.tsx");
    await fetchArithmetic();
  });
  return shown;
}

const sums = (): string[] =>
  [...document.querySelectorAll(".arithmetic__sum")].map(({ textContent }) => textContent);

/** The number that a sum ends with. */
const totals = (): string[] => sums().map((sum) => sum.split(" = ")[1] ?? "");

test("says what will stand here while the input is looked at", async () => {
  await show(<ArithmeticPanel />);
  expect(screen.getByRole("region", { name: "Arithmetic" }).textContent).toContain(
    "every product of the current output value stands here",
  );
});

test("says that the numbers come later while a photo is opened", async () => {
  await show(<ArithmeticPanel />, "?input=cat&time=filters.f1");
  expect(screen.getByText("The numbers come with the picture.")).toBeTruthy();
});

test("spells out both lanes and arrives at the values of the maps", async () => {
  const { lab } = await show(<ArithmeticPanel />, "?time=filters.f40.y2.x2");
  const run = runOf(lab.store.getState());
  if (run === null) throw new Error("no run");
  const index = 40 * 25 + 2 * 5 + 2;
  expect(screen.getByText("row 3, column 3, map 41 of 128")).toBeTruthy();
  expect(screen.getByText("Standard: 27 new products, then sum")).toBeTruthy();
  expect(totals()).toEqual(
    [run.separable, run.standard].map(({ data }) => formatValue(data[index] ?? Number.NaN)),
  );
  const terms = [0, 1, 2].map((channel) => {
    const value = run.depthwise.data[channel * 25 + 12] ?? Number.NaN;
    const weight = run.weights.pointwise[40 * 3 + channel] ?? Number.NaN;
    return `(${formatValue(value)}×${formatValue(weight)})`;
  });
  expect(sums()[0]).toBe(`${terms.join(" + ")} = ${totals()[0]}`);
});

test("tells no product, value or total before it is computed", async () => {
  const { lab } = await show(<ArithmeticPanel />, "?time=position.t12");
  const madeTaps = (): number => document.querySelectorAll(".tap:not(.tap--ahead)").length;
  const values = (): string[] =>
    [...document.querySelectorAll(".arithmetic__value")].map(({ textContent }) =>
      textContent.trim(),
    );
  expect(madeTaps()).toBe(13);
  expect(values().slice(1)).toEqual(["= …", "= …"]);
  expect(totals()).toEqual(["…", "…"]);
  act(() => lab.dispatch({ type: "seek", to: { segment: "position", tap: 26 } }));
  expect(madeTaps()).toBe(27);
  expect(values().every((value) => value !== "= …")).toBe(true);
  expect(totals()).toEqual(["…", "…"]);
});

test("folds many channels into one exact term, and unfolds them", async () => {
  const { lab, user } = await show(
    <ArithmeticPanel />,
    "?channels=16&kernels=random&input=noise&time=filters.f3.y1.x1",
  );
  const run = runOf(lab.store.getState());
  if (run === null) throw new Error("no run");
  expect(document.querySelectorAll(".arithmetic__row")).toHaveLength(3);
  expect(sums()[0]).toContain("13 others");
  expect(screen.getByText("Shown to two decimals; summed unrounded.")).toBeTruthy();
  const total = run.separable.data[3 * 25 + 6] ?? Number.NaN;
  expect(totals()[0]).toBe(formatValue(total));
  await user.click(screen.getByRole("button", { name: "Show all 16 channels" }));
  expect(document.querySelectorAll(".arithmetic__row")).toHaveLength(16);
  expect(sums()[0]).not.toContain("others");
});

test("folds the products of a large kernel", async () => {
  await show(<ArithmeticPanel />, "?kernel=5&time=filters.f1.y0.x0");
  expect(screen.getByText("9 of 25 products")).toBeTruthy();
  expect(screen.getAllByText(/\+ 16 more products$/)).toHaveLength(3);
});

test("of a large kernel, the products around the newest are shown while they are made", async () => {
  const { lab } = await show(<ArithmeticPanel />, "?kernel=5&time=position.t14");
  const run = runOf(lab.store.getState());
  if (run === null) throw new Error("no run");
  const shown = [...document.querySelectorAll(".taps")][0]?.querySelectorAll(".tap") ?? [];
  // Products 10 to 18 of the first channel: rows 2 to 4 of the window at row 1, column 1.
  const wanted = Array.from({ length: 9 }, (_, i) => {
    const [ky, kx] = [Math.floor((9 + i) / 5), (9 + i) % 5];
    return `${formatValue(run.input.data[ky * 7 + kx] ?? NaN)}${formatValue(run.weights.depthwise[ky * 5 + kx] ?? NaN)}`;
  });
  expect([...shown].map(({ textContent }) => textContent)).toEqual(wanted);
  expect(document.querySelectorAll(".taps:first-of-type .tap:not(.tap--ahead)").length).toBe(6);
});

test("spells out the channels that the stage has in focus, and folds the others exactly", async () => {
  const { lab } = await show(
    <ArithmeticPanel />,
    "?channels=16&multiplier=2&time=filters.f3.y1.x1",
  );
  const run = runOf(lab.store.getState());
  if (run === null) throw new Error("no run");
  const { geometry } = run;
  const focusOn = (focus: number) =>
    act(async () => {
      const size = { width: 1060, height: 648 };
      setInFocus(lab, buildLayout(geometry, { ...size, lanes: "both", focus }));
      await new Promise((done) => setTimeout(done));
    });
  const chips = () => [...document.querySelectorAll(".chip")].map(({ textContent }) => textContent);
  await focusOn(5);
  expect(chips()).toEqual(["c5·1", "c5·2", "c6·1", "c6·2", "c7·1", "c7·2"]);
  const term = (mid: number): number =>
    (run.depthwise.data[mid * 25 + 6] ?? NaN) * (run.weights.pointwise[3 * 32 + mid] ?? NaN);
  const others = Array.from({ length: 32 }, (_, mid) => (mid < 10 || mid > 15 ? term(mid) : 0));
  const sum = others.reduce((total, value) => total + value, 0);
  expect(sums()[0]).toContain(`26 others\u00a0${formatValue(sum)} = ${totals()[0]}`);
  expect(sums()[1]).toContain("13 others");
  await focusOn(0);
  expect(chips()[0]).toBe("c0·1");
});

test("mentions taps on the padding and the biases", async () => {
  await show(<ArithmeticPanel />, "?padding=same&bias=1&time=filters.f1.y0.x0");
  expect(screen.getByText(/^15 weights of the shared kernels on the zero padding/)).toBeTruthy();
  expect(sums().every((sum) => sum.includes(" + bias "))).toBe(true);
});

test("with a depth multiplier, says which of a channel's kernels is meant", async () => {
  await show(<ArithmeticPanel />, "?multiplier=2&time=filters.f1.y0.x0");
  const chips = [...document.querySelectorAll(".chip")].map(({ textContent }) => textContent);
  expect(chips).toEqual(["c0·1", "c0·2", "c1·1"]);
});

test("with one lane shown, explains that lane alone", async () => {
  const { lab } = await show(
    <ArithmeticPanel />,
    "?lanes=standard&multiplier=2&time=filters.f40.y2.x2",
  );
  const run = runOf(lab.store.getState());
  if (run === null) throw new Error("no run");
  const index = 40 * 25 + 2 * 5 + 2;
  expect(screen.getByText("window × this filter’s own kernel")).toBeTruthy();
  expect(document.querySelector("[data-sum=separable]")).toBeNull();
  expect(totals()).toEqual([formatValue(run.standard.data[index] ?? Number.NaN)]);
  // The kernel that is shown is filter 41's own.
  const kernel = [...document.querySelectorAll(".tap > :last-child")].map(
    ({ textContent }) => textContent,
  );
  const weights = [...run.weights.standard.slice(40 * 27, 41 * 27)];
  expect(kernel).toEqual(weights.map(formatValue));

  act(() => lab.dispatch({ type: "setView", values: { lanes: "separable" } }));
  expect(screen.getByText("window × shared kernel")).toBeTruthy();
  expect(document.querySelector("[data-sum=standard]")).toBeNull();
  expect(totals()).toEqual([formatValue(run.separable.data[index] ?? Number.NaN)]);
});

test("in the standard lane alone, tells no value before it is computed", async () => {
  await show(<ArithmeticPanel />, "?lanes=standard&time=position.t12");
  expect(document.querySelectorAll(".tap:not(.tap--ahead)")).toHaveLength(13);
  expect(totals()).toEqual(["…"]);
});

test("names both places when the lanes are not at the same value", async () => {
  await show(<ArithmeticPanel />, "?pace=race&time=filters");
  expect(
    screen.getByText(/^separable: row \d, column \d, map \d+ of 128; standard: row/),
  ).toBeTruthy();
});
