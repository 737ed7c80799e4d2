// @vitest-environment jsdom
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SENTENCE_KEYS } from "../../../src/scene/sentence-keys.ts";
import { geometryOf, momentOf, timelineOf } from "../../../src/store/index.ts";
import type { Lab } from "../../../src/store/index.ts";
import {
  HelpButton,
  SentenceLine,
  ThemeControl,
  useShortcuts,
} from "../../../src/stage/panels/index.ts";
import { fetchSentences } from "../../../src/stage/panels/use-sentence.ts";
import { sentences } from "../../../src/stage/strings/sentences.ts";
import { show } from "./setting.tsx";

/** jsdom has no modal dialogs. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(() => vi.useRealTimers());

let sentenceOf: Awaited<ReturnType<typeof fetchSentences>>;
beforeAll(async () => {
  sentenceOf = await fetchSentences();
});

const spoken = (): string => screen.getByRole("status").textContent;
const sentence = (lab: Lab): string => {
  const state = lab.store.getState();
  const { layer, view } = state.params;
  const told = { hasBias: layer.bias, lanes: view.lanes };
  return sentenceOf(geometryOf(state), momentOf(state), told);
};

describe("sentences", () => {
  test("there is one for every situation", () => {
    expect(Object.keys(sentences).toSorted()).toEqual([...SENTENCE_KEYS].toSorted());
  });

  test.each([
    "",
    "?pace=race",
    "?channels=1&filters=1&kernel=1&height=1&width=1",
    "?multiplier=2&padding=same&bias=1",
    "?multiplier=3&channels=40&filters=2&pace=race",
  ])("every step of %j has one, with all its numbers", (search) => {
    const { lab } = show(<SentenceLine />, search);
    const { steps } = timelineOf(lab.store.getState());
    const stride = Math.max(1, Math.floor(steps / 150));
    for (let step = 0; step < steps; step += stride) {
      lab.dispatch({ type: "seek", to: { step, u: 0 } });
      expect(sentence(lab)).toMatch(/^[A-Z][^{}#]+\.$/);
    }
  });

  test.each([
    ["?time=filter.t30", "750 against 675 multiplications"],
    ["?time=filter.t30", "adds 675 multiplications to standard and 75 to separable"],
    ["?time=filter.t30&pace=race", "costs 750 in separable, 675 in standard"],
    ["?time=filter.t30&filters=1", "Every further filter would add 675"],
    ["?time=position.t12&multiplier=2", "Channel c0, kernel 2 of its 2, product 4 of 9"],
    ["?time=filter.y1.x1.t27", "The standard lane only adds what it has already multiplied"],
    ["?time=position.t30&bias=1", "and the filter’s bias are added"],
  ])("%s says: %s", (search, words) => {
    const { lab } = show(<SentenceLine />, search);
    expect(sentence(lab)).toContain(words);
  });

  test("a step is spoken at once", () => {
    const { lab } = show(<SentenceLine />, "?time=position.t3");
    act(() => lab.dispatch({ type: "step", by: 1 }));
    expect(spoken()).toBe(sentence(lab));
  });

  test("while playing, one is spoken every two seconds, the newest", () => {
    vi.useFakeTimers();
    const { lab } = show(<SentenceLine />, "?time=position.t0");
    const heard = new Set<string>();
    act(() => lab.dispatch({ type: "play" }));
    for (let frame = 0; frame < 240; frame++) {
      act(() => {
        lab.dispatch({ type: "tick", seconds: 1 / 60 });
        vi.advanceTimersByTime(1000 / 60);
      });
      heard.add(spoken());
    }
    expect(heard.size).toBeGreaterThanOrEqual(2);
    expect(heard.size).toBeLessThanOrEqual(4);
  });
});

function Keys() {
  useShortcuts();
  return (
    <>
      <button type="button">other</button>
      <input aria-label="text" />
      <SentenceLine>
        <HelpButton />
      </SentenceLine>
    </>
  );
}

describe("keys", () => {
  const press = (key: string, target: Element = document.body): void =>
    void fireEvent.keyDown(target, { key });

  test("space, arrows, digits, home, end and R act on the page", () => {
    const { lab } = show(<Keys />);
    press(" ");
    expect(lab.store.getState().playing).toBe(true);
    press("ArrowRight");
    expect(lab.store.getState()).toMatchObject({ playing: false, head: { step: 1 } });
    press("ArrowLeft");
    expect(lab.store.getState().head.step).toBe(0);
    press("4");
    expect(momentOf(lab.store.getState()).segment).toBe("filters");
    press("End");
    expect(momentOf(lab.store.getState()).segment).toBe("compare");
    press("r");
    expect(lab.store.getState().head).toEqual({ step: 0, u: 0 });
  });

  test.each(["ctrlKey", "metaKey"] as const)("%s with Z and Y undoes and redoes", (modifier) => {
    const { lab } = show(<Keys />);
    const filters = (): number => lab.store.getState().params.layer.filters;
    const pressWith = (key: string, shiftKey = false, target: Element = document.body): boolean =>
      fireEvent.keyDown(target, { key, shiftKey, [modifier]: true });
    act(() => lab.dispatch({ type: "setLayer", values: { filters: 5 } }));
    expect(pressWith("z", false, screen.getByLabelText("text"))).toBe(true);
    expect(filters()).toBe(5);
    expect(pressWith("z")).toBe(false);
    expect(filters()).toBe(128);
    pressWith("Z", true);
    expect(filters()).toBe(5);
    pressWith("z", false, screen.getByRole("button", { name: "other" }));
    expect(filters()).toBe(128);
    pressWith("y");
    expect(filters()).toBe(5);
    expect(pressWith("r")).toBe(true);
  });

  test("space belongs to a focused button, and typing to a focused field", () => {
    const { lab } = show(<Keys />);
    press(" ", screen.getByRole("button", { name: "other" }));
    for (const key of [" ", "ArrowRight", "4"]) press(key, screen.getByLabelText("text"));
    expect(lab.store.getState()).toMatchObject({ playing: false, head: { step: 0, u: 0 } });
  });

  test("? lists the keys, which can be switched off there", async () => {
    const { lab, user } = show(<Keys />);
    press("?");
    expect(await screen.findByRole("dialog", { name: "Keys" })).toBeTruthy();
    await user.click(await screen.findByRole("checkbox", { name: "Use these keys on this page" }));
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    press("4");
    press("?");
    expect(lab.store.getState().head.step).toBe(0);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

test("the chosen theme marks the page", async () => {
  const { user } = show(<ThemeControl />);
  expect(document.documentElement.dataset["theme"]).toBe("auto");
  await user.selectOptions(screen.getByRole("combobox", { name: "Theme" }), "dark");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
});
