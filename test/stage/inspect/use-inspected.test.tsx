// @vitest-environment jsdom
/** What words and panels speak of is what is looked at, whenever the look comes. */
import { act, render, screen } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Cell } from "../../../src/engine/index.ts";
import { useInspected } from "../../../src/stage/inspect/use-inspected.ts";
import { LabProvider, useLab } from "../../../src/stage/lab-context.tsx";
import { createLab } from "../../../src/store/index.ts";

const inputCell = (x: number): Cell => ({ tensor: "input", at: [0, 2, x] });

function Probe() {
  const cell = useInspected();
  return <output>{cell ? `column ${cell.at[2]}` : "none"}</output>;
}

/** Looks at a cell after everything was rendered and before any effect has run. */
function EarlyLook() {
  const lab = useLab();
  useLayoutEffect(() => lab.dispatch({ type: "look", cell: inputCell(4) }), [lab]);
  return null;
}

const shown = (): string => screen.getByRole("status").textContent;
const rest = (): void =>
  act(() => {
    vi.advanceTimersByTime(200);
  });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a cell that is looked at before anybody listens is spoken of", () => {
  render(
    <LabProvider lab={createLab()}>
      <Probe />
      <EarlyLook />
    </LabProvider>,
  );
  rest();
  expect(shown()).toBe("column 4");
});

test("a pointer on its way is not followed until it rests; leaving is said at once", () => {
  const lab = createLab();
  render(
    <LabProvider lab={lab}>
      <Probe />
    </LabProvider>,
  );
  act(() => lab.dispatch({ type: "look", cell: inputCell(1) }));
  expect(shown()).toBe("none");
  act(() => lab.dispatch({ type: "look", cell: inputCell(2) }));
  rest();
  expect(shown()).toBe("column 2");
  act(() => lab.dispatch({ type: "look", cell: null }));
  expect(shown()).toBe("none");
});
