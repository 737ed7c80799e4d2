// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { LayerSettings, Notices } from "../../../src/stage/panels/index.ts";
import { changeLayer, LIMITS } from "../../../src/params/index.ts";
import { show } from "./setting.tsx";

const settings = (
  <>
    <LayerSettings />
    <Notices />
  </>
);
const field = (name: string): HTMLInputElement => screen.getByRole("spinbutton", { name });
const drag = (name: string): HTMLInputElement => {
  const range = field(name).closest(".field")?.querySelector<HTMLInputElement>("[type=range]");
  if (range === null || range === undefined) throw new Error(`no slider beside ${name}`);
  return range;
};

afterEach(() => vi.useRealTimers());

test.each([
  ["Input height", "7"],
  ["Input width", "7"],
  ["Channels", "3"],
  ["Kernel size", "3"],
  ["Filters", "128"],
  ["Stride", "1"],
  ["Dilation", "1"],
  ["Depth multiplier", "1"],
  ["Seed", "1"],
])("%s is a spin button at the worked example's %s", (name, value) => {
  show(settings);
  const region = screen.getByRole("region", { name: "Layer settings" });
  expect(within(region).getByRole<HTMLInputElement>("spinbutton", { name }).value).toBe(value);
});

test("shows the output shape that the settings give", async () => {
  const { user } = show(settings);
  await user.selectOptions(screen.getByRole("combobox", { name: "Padding" }), "same");
  expect(screen.getByText("7 × 7 × 128")).toBeTruthy();
});

test("takes a valid value as it is typed, and one typing is one undo step", async () => {
  const { lab, user } = show(settings);
  await user.clear(field("Filters"));
  await user.type(field("Filters"), "64");
  expect(lab.store.getState().params.layer.filters).toBe(64);
  await user.tab();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(field("Filters").value).toBe("128");
  await user.click(screen.getByRole("button", { name: "Redo" }));
  expect(field("Filters").value).toBe("64");
});

test.each(["", "-", " "])("a half value like %j changes nothing and says nothing", async (text) => {
  const { lab, user } = show(settings);
  const before = lab.store.getState().params;
  fireEvent.change(field("Kernel size"), { target: { value: text } });
  await user.tab();
  expect(lab.store.getState().params).toEqual(before);
  expect(lab.store.getState().notices).toEqual([]);
  fireEvent.blur(field("Kernel size"));
  expect(field("Kernel size").value).toBe("3");
});

describe("a value that cannot be", () => {
  test.each([
    [
      "kernel",
      "Kernel size",
      "9",
      /^Kernel size 9 is larger than the padded input 7×7; keeping 3$/,
    ],
    ["filters", "Filters", "many", /^Filters many is not a whole number; keeping 128$/],
    ["height", "Input height", "100000", /^Input height 100000 is above 224; keeping 7$/],
    ["stride", "Stride", "0", /^Stride 0 is below 1; keeping 1$/],
  ] as const)("%s: %s %s is named in one notice on Enter, and the field returns", (...row) => {
    const [key, name, text, sentence] = row;
    const { lab } = show(settings);
    const before = lab.store.getState().params;
    fireEvent.change(field(name), { target: { value: text } });
    expect(lab.store.getState().notices).toEqual([]);
    fireEvent.keyDown(field(name), { key: "Enter" });
    fireEvent.blur(field(name));
    expect(lab.store.getState().params).toEqual(before);
    expect(lab.store.getState().notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(sentence),
    ]);
    expect(field(name).value).toBe(String(before.layer[key]));
  });

  test("the slider that stands over the page closes with Enter and with Escape, and opens with a click", async () => {
    const { user } = show(settings);
    const slider = () => field("Kernel size").closest(".field")?.querySelector(".field__slider");
    for (const key of ["{Enter}", "{Escape}"]) {
      await user.click(field("Kernel size"));
      expect(slider()).toHaveProperty("dataset.open", "true");
      await user.keyboard(key);
      expect(slider()).toHaveProperty("dataset.open", "false");
    }
    await user.click(field("Kernel size"));
    await user.tab();
    expect(slider()).toHaveProperty("dataset.open", "false");
  });

  test("is named after a while even if the person stays in the field", () => {
    vi.useFakeTimers();
    const { lab } = show(settings);
    fireEvent.change(field("Kernel size"), { target: { value: "9" } });
    act(() => void vi.advanceTimersByTime(1000));
    expect(lab.store.getState().notices).toHaveLength(1);
    expect(field("Kernel size").value).toBe("9");
    fireEvent.blur(field("Kernel size"));
    expect(field("Kernel size").value).toBe("3");
  });

  test("can be dismissed", async () => {
    const { user } = show(settings, "?kernel=99");
    expect(screen.getByRole("status").textContent).toContain("kernel=99 is above 11; using 3");
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.getByRole("status").textContent).toBe("");
  });
});

test("says which kernels make both lanes alike", () => {
  show(settings);
  const alike = within(screen.getByRole("group", { name: "both lanes alike" }));
  const names = alike.getAllByRole("option").map(({ textContent }) => textContent);
  expect(names).toEqual(["identity", "edges", "blur", "sharpen"]);
});

test("arrow keys count up and down and stop at the limits", async () => {
  const { lab, user } = show(settings);
  await user.click(field("Stride"));
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(lab.store.getState().params.layer.stride).toBe(3);
  await user.keyboard("{PageDown}{ArrowDown}");
  expect(lab.store.getState().params.layer.stride).toBe(1);
  expect(lab.store.getState().notices).toEqual([]);
});

test("dragging a slider is one undo step", async () => {
  const { lab, user } = show(settings);
  for (const value of ["8", "12", "20"]) {
    fireEvent.change(drag("Input height"), { target: { value } });
  }
  fireEvent.pointerUp(drag("Input height"));
  fireEvent.change(drag("Input width"), { target: { value: "9" } });
  expect(lab.store.getState().past).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(lab.store.getState().params.layer.height).toBe(7);
});

test("data, kernels, seed and bias reach the store, and reset brings the worked example back", async () => {
  const { lab, user } = show(settings);
  await user.selectOptions(screen.getByRole("combobox", { name: "Input data" }), "noise");
  await user.selectOptions(screen.getByRole("combobox", { name: "Kernel values" }), "random");
  await user.click(screen.getByRole("checkbox", { name: "Bias" }));
  vi.spyOn(Math, "random").mockReturnValueOnce(0.5);
  await user.click(screen.getByRole("button", { name: "New seed" }));
  const changed = lab.store.getState().params;
  expect(changed.data).toEqual({ input: "noise", kernels: "random", seed: 5000 });
  expect(changed.layer.bias).toBe(true);
  await user.click(screen.getByRole("button", { name: "Reset to the worked example" }));
  expect(lab.store.getState().params.data).toEqual({
    input: "integers",
    kernels: "integers",
    seed: 1,
  });
  expect(lab.store.getState().params.layer.bias).toBe(false);
});

test("a link can hide one control and lock another", () => {
  show(settings, "?hide=stride&lock=kernel");
  expect(screen.queryByRole("spinbutton", { name: "Stride" })).toBeNull();
  expect(field("Kernel size").disabled).toBe(true);
  expect(field("Filters").disabled).toBe(false);
});

describe("where the rest of the layer leaves less than the usual range", () => {
  const LARGE = "?height=224&width=224&kernel=5";

  test.each([
    ["Filters", "filters"],
    ["Channels", "channels"],
    ["Depth multiplier", "multiplier"],
    ["Kernel size", "kernel"],
  ] as const)("%s ends at the largest value that is taken, and says so", (name, key) => {
    const { lab } = show(settings, LARGE);
    const end = Number(drag(name).max);
    const { layer } = lab.store.getState().params;
    expect(changeLayer(layer, { [key]: end }).ok).toBe(true);
    const isBound = end < LIMITS[key].sliderMax;
    if (isBound) expect(changeLayer(layer, { [key]: end + 1 }).ok).toBe(false);
    const text = isBound ? `1 to ${end} in this layer` : `1 to ${end}`;
    const limits = drag(name).closest(".field")?.querySelector(".field__limits");
    expect(limits?.textContent).toBe(text);
  });

  test("keys stop there too, without a message", () => {
    const { lab } = show(settings, LARGE);
    const end = Number(field("Filters").getAttribute("aria-valuemax"));
    expect(end).toBeLessThan(LIMITS.filters.sliderMax);
    fireEvent.change(field("Filters"), { target: { value: String(end - 3) } });
    fireEvent.keyDown(field("Filters"), { key: "PageUp" });
    expect(lab.store.getState().params.layer.filters).toBe(end);
    expect(lab.store.getState().notices).toEqual([]);
  });

  test("the end moves with the rest of the layer", () => {
    const { lab } = show(settings, LARGE);
    const before = Number(drag("Filters").max);
    act(() => lab.dispatch({ type: "setLayer", values: { kernel: 3 } }));
    expect(Number(drag("Filters").max)).toBeGreaterThan(before);
  });
});
