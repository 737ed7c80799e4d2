import { describe, expect, test } from "vitest";
import {
  changeData,
  changeLayer,
  changeTime,
  changeView,
  DEFAULTS,
  LIMITS,
} from "../../src/params/index.ts";

const { layer, data, time, view } = DEFAULTS;

describe("a refused value names field, rule, value and what stays", () => {
  test.each([
    [{ kernel: "abc" }, "kernel=abc is not a whole number; keeping 3"],
    [{ kernel: "" }, "kernel=(nothing) is not a whole number; keeping 3"],
    [{ kernel: NaN }, "kernel=NaN is not a whole number; keeping 3"],
    [{ kernel: 2.5 }, "kernel=2.5 is not a whole number; keeping 3"],
    [{ kernel: Infinity }, "kernel=Infinity is above 11; keeping 3"],
    [{ kernel: null }, "kernel=(nothing) is not a whole number; keeping 3"],
    [{ kernel: [3] }, "kernel=(a list) is not a whole number; keeping 3"],
    [{ kernel: {} }, "kernel=(object) is not a whole number; keeping 3"],
    [{ kernel: 9 }, "kernel=9 is larger than the padded input 7×7; keeping 3"],
    [{ stride: 99 }, "stride=99 is above 4; keeping 1"],
    [{ padding: "maybe" }, "padding=maybe is not valid, same or 0 to 10; keeping valid"],
    [{ bias: "maybe" }, "bias=maybe is not 0 or 1; keeping 0"],
    [{ stride: 2, kernel: 0 }, "kernel=0 is below 1; keeping 3"],
    [
      { stride: 2, kernel: 9 },
      "kernel=9 is larger than the padded input 7×7; keeping 3, and stride 1",
    ],
    [{ height: "1e9" }, "height=1e9 is above 224; keeping 7"],
    [{ height: "1e400" }, "height=1e400 is above 224; keeping 7"],
    [{ height: "1e-2" }, "height=1e-2 is not a whole number; keeping 7"],
    [{ height: "e3" }, "height=e3 is not a whole number; keeping 7"],
    [
      { height: 2 },
      "height=2 is not possible; keeping 7, because kernel 3 is larger than the padded input 2×7",
    ],
  ])("%j", (raw, message) => {
    expect(changeLayer(layer, raw)).toMatchObject({ ok: false, notice: { message } });
  });
});

describe("numbers, strings and booleans of a control become values", () => {
  test.each([
    [{ kernel: 5 }, { kernel: 5 }],
    [{ kernel: " 5 " }, { kernel: 5 }],
    [{ height: "1e2" }, { height: 100 }],
    [{ height: "1.2E1" }, { height: 12 }],
    [{ padding: "2" }, { padding: 2 }],
    [{ padding: -0 }, { padding: 0 }],
    [{ padding: "same" }, { padding: "same" }],
    [{ bias: true }, { bias: true }],
    [{ bias: "1" }, { bias: true }],
    [
      { height: 200, width: 200 },
      { height: 200, width: 200 },
    ],
    [{ kernel: 5, stride: undefined }, { kernel: 5 }],
  ])("%j", (raw, expected) => {
    expect(changeLayer(layer, raw)).toMatchObject({ ok: true, value: { ...layer, ...expected } });
  });

  test("a command may go past the sliders, to the limits of a link", () => {
    const height = LIMITS.height.sliderMax + 1;
    expect(changeLayer(layer, { height })).toMatchObject({ ok: true, value: { height } });
  });
});

test("what is already so comes back as the same object", () => {
  expect(changeLayer(layer, { kernel: "3", bias: 0 })).toEqual({
    ok: true,
    value: layer,
    asked: ["kernel", "bias"],
  });
  const same = changeView(view, { hide: [], pin: "" });
  expect(same.ok && same.value).toBe(view);
});

test("keys that the group does not have are ignored", () => {
  const raw: unknown = JSON.parse('{"__proto__":{"kernel":5},"constructor":1,"theme":"dark"}');
  const change = changeLayer(layer, raw as Record<string, unknown>);
  expect(change.ok && change.value).toBe(layer);
  const started = changeTime(time, { time: "end", play: true });
  expect(started.ok && started.value).toBe(time);
});

test("input=own is a word only where there is an own photo", () => {
  expect(changeData(data, { input: "own" }, true)).toMatchObject({
    value: { ...data, input: "own" },
  });
  const words = "integers, gradient, checkerboard, impulse, noise, cat, coffee or astronaut";
  expect(changeData(data, { input: "own" }, false)).toMatchObject({
    notice: { path: "input", message: `input=own is not ${words}; keeping integers` },
  });
  expect(changeData(data, { input: "dog" }, true)).toMatchObject({
    notice: { message: `input=dog is not ${words.replace(" or", ",")} or own; keeping integers` },
  });
});

test("data, time and view follow the same rules", () => {
  expect(changeData(data, { seed: "7", input: "cat" }, false)).toMatchObject({
    value: { ...data, seed: 7, input: "cat" },
  });
  expect(changeTime(time, { speed: "0.5", pace: "race", loop: true })).toMatchObject({
    value: { ...time, speed: 0.5, pace: "race", loop: true },
  });
  expect(changeTime(time, { speed: 3 })).toMatchObject({
    notice: { path: "speed", message: "speed=3 is not 0.25, 0.5, 1, 2, 4 or 8; keeping 1" },
  });
  expect(changeView(view, { hide: "cost,settings", lock: ["kernel"] })).toMatchObject({
    value: { ...view, hide: ["settings", "cost"], lock: ["kernel"] },
  });
  expect(changeView({ ...view, pin: "input.0.1.1" }, { pin: "input.0" })).toMatchObject({
    notice: { message: "pin=input.0 is not a cell like standard.40.2.2; keeping input.0.1.1" },
  });
});
