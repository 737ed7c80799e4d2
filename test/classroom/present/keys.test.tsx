/** The keys of a presentation, on a page with a real lab. */
// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import {
  ariaKeysOf,
  KEY_LIST,
  keyIdOf,
  PresenterProvider,
  useClassroomKeys,
} from "../../../src/classroom/present/index.ts";
import type { KeyActions, PresenterCommand } from "../../../src/classroom/present/index.ts";
import { timelineOf } from "../../../src/store/index.ts";
import { LESSON, settled, setUp } from "./lessons.ts";

afterEach(cleanup);

function Keys({ actions }: { readonly actions: KeyActions }) {
  useClassroomKeys(actions);
  return (
    <>
      <input aria-label="Title" />
      <button type="button">Press</button>
    </>
  );
}

function onPage(link = "") {
  const presented = setUp({}, { isStill: () => true }, link);
  const actions = { help: vi.fn(), fullScreen: vi.fn() };
  render(
    <PresenterProvider presenter={presented.presenter}>
      <Keys actions={actions} />
    </PresenterProvider>,
  );
  return { ...presented, actions };
}

/** @returns whether somebody took it */
function press(
  key: string,
  more: KeyboardEventInit = {},
  target: Element = document.body,
): boolean {
  return !target.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );
}

const OPEN: PresenterCommand = { type: "open", lesson: LESSON, stop: 1, now: 1 };

test("time is driven as on every page", () => {
  const { lab } = onPage();
  const { segments, steps } = timelineOf(lab.store.getState());
  press(" ");
  expect(lab.store.getState().playing).toBe(true);
  press(" ");
  expect(lab.store.getState().playing).toBe(false);
  press("ArrowRight");
  expect(lab.store.getState().head.step).toBe(1);
  press("ArrowLeft");
  expect(lab.store.getState().head.step).toBe(0);
  press("3");
  expect(lab.store.getState().head.step).toBe(segments[2]?.firstStep);
  press("End");
  expect(lab.store.getState().head.step).toBe(steps - 1);
  press("r");
  expect(lab.store.getState().head).toEqual({ step: 0, u: 0 });
  expect(press("8")).toBe(false);
});

test("a clicker goes through the lesson, as does Enter where nothing has the focus", async () => {
  const { store, dispatch } = onPage();
  dispatch(OPEN);
  await settled();
  press("PageDown");
  expect(store.getState().asked?.revealed).toBe(0);
  press("Enter");
  expect(store.getState().asked?.revealed).toBe(1);
  const [button] = document.getElementsByTagName("button");
  expect(press("Enter", {}, button)).toBe(false);
  expect(store.getState().asked?.revealed).toBe(1);
  press("PageUp");
  expect(store.getState().asked?.revealed).toBe(0);
  press("PageUp");
  expect(store.getState().asked).toBeNull();
  press("PageUp");
  expect(store.getState().stop).toBe(0);
});

test("while an answer is hidden no key moves time; Space and the right arrow reveal it", async () => {
  const { lab, store, dispatch } = onPage();
  dispatch(OPEN);
  await settled();
  dispatch({ type: "next", now: 1 });
  const { head } = lab.store.getState();
  for (const key of ["ArrowLeft", "Home", "End", "1", "4", "9", "r"]) expect(press(key)).toBe(true);
  expect(store.getState().asked?.revealed).toBe(0);
  press(" ");
  press("ArrowRight");
  expect(store.getState().asked?.revealed).toBe(2);
  expect(lab.store.getState()).toMatchObject({ head, playing: false });
  dispatch({ type: "revealAll" });
  press("Home");
  expect(lab.store.getState().head).toEqual({ step: 0, u: 0 });
  press("ArrowRight");
  expect(lab.store.getState().head.step).toBe(1);
});

test.each([
  ["b", "black"],
  [".", "black"],
  ["W", "white"],
  [",", "white"],
] as const)("%s makes the wall %s, and again brings it back", (key, blank) => {
  const { store } = onPage();
  press(key);
  expect(store.getState().blank).toBe(blank);
  press(key);
  expect(store.getState().blank).toBe("none");
});

test.each(["Escape", "PageDown", " ", "ArrowRight", "x3"])(
  "on a blank wall %s moves nothing that nobody sees",
  (key) => {
    const { lab, store } = onPage();
    press("b");
    const before = lab.store.getState();
    press(key === "x3" ? "3" : key);
    expect(store.getState().blank).toBe("none");
    expect(lab.store.getState()).toBe(before);
  },
);

test("size, spotlight and timer have keys that go both ways", () => {
  const { store } = onPage();
  const { size } = store.getState();
  press("+");
  press("=");
  expect(store.getState().size).toBe(size + 2);
  press("-");
  expect(store.getState().size).toBe(size + 1);
  press("S");
  expect(store.getState().spotlight).toBe(true);
  press("Escape");
  expect(store.getState().spotlight).toBe(false);
  press("t");
  expect(store.getState().timer?.seconds).toBe(60);
  press("t");
  expect(store.getState().timer).toBeNull();
});

test("help and full screen are the page's", () => {
  const { actions } = onPage();
  press("?");
  press("F");
  expect(actions.help).toHaveBeenCalledTimes(1);
  expect(actions.fullScreen).toHaveBeenCalledTimes(1);
});

test("who types, presses a button or reads a dialog keeps the keys; with Ctrl they are the browser's", () => {
  const { lab, store } = onPage();
  const before = [lab.store.getState(), store.getState()];
  const field = document.querySelector("input") ?? document.body;
  for (const key of ["b", "PageDown", "ArrowRight", " "]) expect(press(key, {}, field)).toBe(false);
  const button = document.querySelector("button") ?? document.body;
  expect(press(" ", {}, button)).toBe(false);
  expect(press("b", { ctrlKey: true })).toBe(false);
  const dialog = document.createElement("dialog");
  dialog.setAttribute("open", "");
  document.body.append(dialog);
  expect(press("b")).toBe(false);
  dialog.remove();
  expect([lab.store.getState(), store.getState()]).toEqual(before);
  expect(press("b", {}, button)).toBe(true);
});

test("keys that are switched off do nothing", () => {
  const { store } = onPage("?keys=0");
  expect(press("b")).toBe(false);
  expect(press("PageDown")).toBe(false);
  expect(store.getState().blank).toBe("none");
});

test("no key stands for two things, and every one has a name for screen readers", () => {
  const all = KEY_LIST.flatMap(({ keys }) => keys);
  expect(new Set(all).size).toBe(all.length);
  for (const { id, keys } of KEY_LIST) {
    for (const key of keys) expect(keyIdOf(key)).toBe(id);
    for (const name of ariaKeysOf(id).split(" ")) expect(name).toMatch(/^(\S|[A-Z][A-Za-z]+)$/);
  }
  expect([ariaKeysOf("play"), ariaKeysOf("larger")]).toEqual(["Space", "Plus Equal"]);
  expect(keyIdOf("n")).toBeNull();
});
