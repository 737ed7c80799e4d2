// @vitest-environment jsdom
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLab, geometryOf } from "../../src/store/index.ts";
import { LabProvider, useLab, useLabState } from "../../src/stage/lab-context.tsx";
import { useSettledMoment } from "../../src/stage/settled.ts";

let renders = 0;

function Probe() {
  renders++;
  const moment = useSettledMoment();
  const geometry = useLabState(geometryOf);
  return (
    <output>
      {moment.step} {geometry.outChannels > moment.standard.filter ? "fits" : "does not fit"}
    </output>
  );
}

function setting() {
  const lab = createLab();
  render(
    <LabProvider lab={lab}>
      <Probe />
    </LabProvider>,
  );
  return lab;
}

const shown = (): string => screen.getByRole("status").textContent;

beforeEach(() => {
  renders = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test("does not render again while only the way into a step changes", () => {
  const lab = setting();
  act(() => lab.dispatch({ type: "play" }));
  const before = renders;
  act(() => {
    for (let frame = 0; frame < 10; frame++) lab.dispatch({ type: "tick", seconds: 0.001 });
  });
  expect(lab.store.getState().head.u).toBeGreaterThan(0);
  expect(renders).toBe(before);
});

test("follows every step at once while paused", () => {
  const lab = setting();
  for (let step = 1; step <= 4; step++) {
    act(() => lab.dispatch({ type: "step", by: 1 }));
    expect(shown()).toBe(`${step} fits`);
  }
});

test("follows fast steps a few times in five seconds, and ends on the last step", () => {
  const lab = setting();
  act(() => lab.dispatch({ type: "seek", to: { segment: "filters", filter: 3 } }));
  act(() => lab.dispatch({ type: "play" }));
  const before = renders;
  for (let frame = 0; frame < 300; frame++) {
    act(() => {
      lab.dispatch({ type: "tick", seconds: 1 / 60 });
      vi.advanceTimersByTime(1000 / 60);
    });
  }
  expect(renders - before).toBeGreaterThanOrEqual(2);
  expect(renders - before).toBeLessThanOrEqual(4);
  act(() => lab.dispatch({ type: "pause" }));
  expect(shown()).toBe(`${lab.store.getState().head.step} fits`);
});

test("never shows a moment of one layer with another layer's sizes", () => {
  const lab = setting();
  act(() => lab.dispatch({ type: "seek", to: { segment: "filters", filter: 100 } }));
  act(() => lab.dispatch({ type: "play" }));
  act(() => lab.dispatch({ type: "setLayer", values: { filters: 4 } }));
  expect(shown()).toMatch(/ fits$/);
});

test("a hook without a lab says so", () => {
  function Lost() {
    useLab();
    return null;
  }
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(() => render(<Lost />)).toThrow("useLab needs a LabProvider above it");
});
