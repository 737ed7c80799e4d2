// @vitest-environment jsdom
/** A stage that keeps a value back, one that nobody points at, and one that is shown larger. */
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ComponentProps } from "react";
import { parseLink } from "../../src/params/packed-link.ts";
import { frameLayout } from "../../src/scene/index.ts";
import { LabProvider, StageIn, type Layouts } from "../../src/stage/index.ts";
import { createLab, type Lab } from "../../src/store/index.ts";
import { stubStage } from "./jsdom-stage.ts";

const STAGE = { width: 1200, height: 600 };

beforeEach(() => stubStage(STAGE));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const build = vi.fn<Layouts["build"]>(frameLayout);
const FRAME: Layouts = { heightIn: ({ height }) => height, build };

type Props = Omit<ComponentProps<typeof StageIn>, "layouts">;
const stageOf = (lab: Lab, props: Props) => (
  <LabProvider lab={lab}>
    <StageIn layouts={FRAME} {...props} />
  </LabProvider>
);

async function show(query: string, props: Props) {
  const lab = createLab(parseLink(query, ""));
  const { rerender } = render(stageOf(lab, props));
  const settle = () =>
    act(async () => {
      await import("../../src/stage/picture/asking.ts");
      await import("../../src/scene/asked.ts");
      await import("../../src/stage/inspect/CellCard.tsx");
      await new Promise((resolve) => setTimeout(resolve));
    });
  await settle();
  const change = async (next: Props) => {
    rerender(stageOf(lab, next));
    await settle();
  };
  return { lab, change };
}

const AT = "?time=filters.f1.y2.x2&pin=separable.1.2.2";
const stage = () => screen.getByRole("region", { name: "Stage" });
const sign = () => stage().querySelector<HTMLElement>(".asked-cell");
const pad = () => screen.queryByRole("application");
const card = () => stage().querySelector(".cell-card");
const host = () => stage().querySelector<HTMLElement>(".picture");

test("while a value is asked for its cell has a sign, no cell has a card, and none can be walked to", async () => {
  const { change } = await show(AT, { ask: null });
  expect([sign(), pad() !== null, card() !== null]).toEqual([null, true, true]);
  await change({ ask: "pointwise" });
  expect(sign()).toHaveProperty("textContent", "?");
  expect(sign()?.getAttribute("aria-hidden")).toBe("true");
  expect([pad(), card()]).toEqual([null, null]);
  await change({ ask: null });
  expect([sign(), pad() !== null, card() !== null]).toEqual([null, true, true]);
});

test("nothing is shown before that is fetched which keeps the value back", async () => {
  const lab = createLab(parseLink(AT, ""));
  render(stageOf(lab, { ask: "pointwise" }));
  expect(host()?.style.visibility).toBe("hidden");
  expect(host()?.querySelectorAll("[data-mark]")).toHaveLength(0);
  await vi.waitFor(() => expect(sign()).not.toBeNull());
  expect(host()?.style.visibility).toBe("");
});

test("a stage that is held has no sign, no card and no cell to walk to", async () => {
  const { change } = await show(AT, { isHeld: true });
  expect([sign(), pad(), card()]).toEqual([null, null, null]);
  await change({});
  expect([pad() !== null, card() !== null]).toEqual([true, true]);
});

test("a point on a larger picture is the point of its layout, and a held picture has none", async () => {
  const { lab, change } = await show("?time=filters.f1.y2.x2", { scale: 2 });
  const [options] = build.mock.calls.slice(-1);
  const box = frameLayout(...options).laneSlots[0].output;
  const move = () =>
    act(() => {
      host()?.dispatchEvent(
        new MouseEvent("pointermove", {
          clientX: 2 * (box.x + box.width - 1),
          clientY: 2 * (box.y + 1),
        }),
      );
    });
  move();
  expect(lab.store.getState().look).toEqual({ tensor: "standard", at: [1, 0, 4] });
  await change({ scale: 2, isHeld: true });
  move();
  expect(lab.store.getState().look).toBeNull();
});

test("a picture is laid out in a stage so many times smaller, again whenever that changes", async () => {
  const sizes = () => build.mock.calls.at(-1)?.[1];
  const { change } = await show(AT, {});
  expect(sizes()).toMatchObject({ width: 1200, height: 600 });
  expect(host()?.getAttribute("style") ?? "").not.toMatch(/transform|width|height/);
  await change({ scale: 2 });
  expect(sizes()).toMatchObject({ width: 600, height: 300 });
  expect(host()?.style).toMatchObject({ transform: "scale(2)", width: "50%", height: "50%" });
  await change({ scale: 1 });
  expect(sizes()).toMatchObject({ width: 1200, height: 600 });
  expect(host()?.style).toMatchObject({ transform: "", width: "", height: "" });
});
