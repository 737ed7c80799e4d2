// @vitest-environment jsdom
import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { momentOf, timelineOf } from "../../../src/store/index.ts";
import type { Lab } from "../../../src/store/index.ts";
import { Transport } from "../../../src/stage/panels/index.ts";
import { placeAt, secondsAtPlace, trackOf } from "../../../src/stage/panels/transport/track.ts";
import { show } from "./setting.tsx";

const slider = (): HTMLInputElement => screen.getByRole("slider", { name: "Timeline" });
const segmentOf = (lab: Lab): string => momentOf(lab.store.getState()).segment;
const stepOf = (lab: Lab): number => lab.store.getState().head.step;

test("one button plays and pauses", async () => {
  const { lab, user } = show(<Transport />);
  await user.click(screen.getByRole("button", { name: "Play" }));
  expect(lab.store.getState().playing).toBe(true);
  expect(screen.queryByRole("button", { name: "Play" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Pause" }));
  expect(lab.store.getState().playing).toBe(false);
});

test("steps forwards and backwards, and restarts", async () => {
  const { lab, user } = show(<Transport />);
  for (const name of ["Next step", "Next step", "Next step", "Previous step"]) {
    await user.click(screen.getByRole("button", { name }));
  }
  expect(stepOf(lab)).toBe(2);
  await user.click(screen.getByRole("button", { name: "Restart" }));
  expect(lab.store.getState().head).toEqual({ step: 0, u: 0 });
});

test("speed, pace and loop are set", async () => {
  const { lab, user } = show(<Transport />);
  await user.selectOptions(screen.getByRole("combobox", { name: "Speed" }), "¼×");
  await user.selectOptions(screen.getByRole("combobox", { name: "Pace" }), "race");
  await user.click(screen.getByRole("button", { name: "Loop this segment" }));
  expect(lab.store.getState().params.time).toMatchObject({ speed: 0.25, pace: "race", loop: true });
});

test("where there is little room, pace and loop unfold", async () => {
  const { user } = show(<Transport />);
  const more = screen.getByRole("button", { name: "Pace and loop" });
  expect(more.getAttribute("aria-expanded")).toBe("false");
  await user.click(more);
  expect(more.getAttribute("aria-expanded")).toBe("true");
  expect(more.closest(".transport")?.hasAttribute("data-unfolded")).toBe(true);
});

test("the slider's keys move by steps, by segments and to the ends", () => {
  const { lab } = show(<Transport />);
  const press = (key: string): void => void fireEvent.keyDown(slider(), { key });
  press("ArrowRight");
  press("ArrowUp");
  press("ArrowLeft");
  expect(stepOf(lab)).toBe(1);
  press("PageUp");
  expect(segmentOf(lab)).toBe("position");
  press("ArrowRight");
  press("PageDown");
  expect(stepOf(lab)).toBe(timelineOf(lab.store.getState()).segments[1]?.firstStep);
  press("PageDown");
  expect(segmentOf(lab)).toBe("input");
  press("End");
  expect(slider().value).toBe(slider().max);
  expect(segmentOf(lab)).toBe("compare");
  press("Home");
  expect(slider().value).toBe("0");
});

test("dragging the slider seeks, both ways, and playing rests while it is held", () => {
  const { lab } = show(<Transport />);
  act(() => lab.dispatch({ type: "play" }));
  fireEvent.pointerDown(slider());
  expect(lab.store.getState().playing).toBe(false);
  fireEvent.change(slider(), { target: { value: slider().max } });
  expect(segmentOf(lab)).toBe("compare");
  fireEvent.change(slider(), { target: { value: "1" } });
  expect(segmentOf(lab)).toBe("input");
  fireEvent.pointerUp(window);
  expect(lab.store.getState().playing).toBe(true);
});

test("a segment's name seeks to its beginning", async () => {
  const { lab, user } = show(<Transport />);
  await user.click(screen.getByRole("button", { name: "One filter" }));
  expect(segmentOf(lab)).toBe("filter");
  expect(screen.getByRole("button", { name: "One filter" }).getAttribute("aria-current")).toBe(
    "step",
  );
});

test("the slider says in words where it is", () => {
  show(<Transport />, "?time=filters.f40.y2.x2");
  expect(slider().getAttribute("aria-valuetext")).toMatch(/^All filters\. For filter 41, /);
  expect(screen.getAllByText("filter 41 of 128").length).toBeGreaterThan(0);
});

test("the track and its inverse agree, no segment is too narrow to hit, and time never runs back", () => {
  const { lab } = show(<Transport />);
  const timeline = timelineOf(lab.store.getState());
  expect(Math.min(...trackOf(timeline).map(({ width }) => width))).toBeGreaterThan(0.1);
  let last = -1;
  for (let i = 0; i <= 200; i++) {
    const seconds = (timeline.duration * i) / 200;
    const place = placeAt(timeline, seconds);
    expect(place).toBeGreaterThan(last);
    expect(secondsAtPlace(timeline, place)).toBeCloseTo(seconds, 6);
    last = place;
  }
  expect(last).toBeCloseTo(1, 9);
});
