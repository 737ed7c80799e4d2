// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LayerCode } from "../../../../src/stage/panels/code/LayerCode.tsx";
import { pytorchCode } from "../../../../src/stage/panels/code/pytorch.ts";
import { runOf } from "../../../../src/store/index.ts";
import { show } from "../setting.tsx";
import { layerOf } from "./layers.ts";

const text = (name = "PyTorch"): string =>
  screen.getByRole("group", { name: `${name} code` }).textContent;
const values = (): HTMLInputElement => screen.getByRole("checkbox");

test("shows the text of the layer as it is generated", () => {
  show(<LayerCode />);
  expect(text()).toBe(pytorchCode(layerOf({ change: {}, bias: false })));
});

test("writes the lab's own numbers, a person's edits too", async () => {
  const { lab, user } = show(<LayerCode />, "?filters=2&bias=1");
  await user.click(values());
  act(() => lab.dispatch({ type: "edit", target: "input", index: 0, value: 0.125 }));
  expect(text()).toContain("0.125");
  const run = runOf(lab.store.getState());
  const layer = layerOf({ change: { outChannels: 2 }, bias: true });
  expect(text()).toBe(pytorchCode({ ...layer, values: run }));
});

test("a photo that is still on its way leaves the numbers out, and the page says so", async () => {
  const { user } = show(<LayerCode />, "?filters=2&input=cat");
  await user.click(values());
  expect(text()).not.toContain("expected");
  expect(values().checked).toBe(true);
  expect(screen.getByText(/as soon as the photo is there/).id).toBe(
    values().getAttribute("aria-describedby"),
  );
});

test("the choice of numbers is kept while a layer has too many", async () => {
  const { lab, user } = show(<LayerCode />, "?filters=2");
  await user.click(values());
  const set = (filters: number) => lab.dispatch({ type: "setLayer", values: { filters } });
  act(() => set(100));
  expect([values().disabled, values().checked]).toEqual([true, false]);
  expect(text()).not.toContain("expected");
  act(() => set(3));
  expect([values().disabled, values().checked]).toEqual([false, true]);
  expect(text()).toContain("expected");
});
