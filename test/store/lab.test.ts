import { describe, expect, test, vi } from "vitest";
import { DEFAULTS, editsOf } from "../../src/params/index.ts";
import { formatLink, parseLink } from "../../src/params/packed-link.ts";
import {
  costsOf,
  createLab,
  geometryOf,
  momentOf,
  runOf,
  timelineOf,
  type Command,
} from "../../src/store/index.ts";
import { readOracle } from "../params/oracle.ts";

test("a new lab shows the worked example and its costs", () => {
  const state = createLab().store.getState();
  expect(state.params).toEqual(DEFAULTS);
  expect(geometryOf(state)).toMatchObject({ outHeight: 5, outWidth: 5, outChannels: 128 });
  const costs = costsOf(state);
  expect(costs.standard.multiplications).toBe(86_400);
  expect(costs.depthwise.multiplications).toBe(675);
  expect(costs.pointwise.multiplications).toBe(9_600);
  expect(costs.separable.multiplications).toBe(10_275);
});

test("two labs on one page do not disturb each other", () => {
  const [one, two] = [createLab(), createLab(parseLink("?kernel=5", ""))];
  const before = two.store.getState();
  const listener = vi.fn();
  two.store.subscribe(listener);
  const run = runOf(before);
  for (const command of [
    { type: "setLayer", values: { kernel: 7, height: 20 } },
    { type: "edit", target: "input", index: 0, value: 99 },
    { type: "play" },
    { type: "tick", seconds: 3 },
    { type: "setLayer", values: { kernel: 99 } },
  ] satisfies Command[]) {
    one.dispatch(command);
  }
  expect(listener).not.toHaveBeenCalled();
  expect(two.store.getState()).toBe(before);
  expect(runOf(before)).toBe(run);
  expect(one.store.getState().notices).toHaveLength(1);
  expect(createLab().store.getState().params).toEqual(DEFAULTS);
});

test("two labs at different steps of one timeline keep their own moments", () => {
  const [one, two] = [createLab(), createLab()];
  two.dispatch({ type: "step", by: 40 });
  const [first, second] = [momentOf(one.store.getState()), momentOf(two.store.getState())];
  expect([first.step, second.step]).toEqual([0, 40]);
  expect(momentOf(one.store.getState())).toBe(first);
  expect(momentOf(two.store.getState())).toBe(second);
});

describe("what is computed once", () => {
  const lab = createLab();
  const look = () => {
    const state = lab.store.getState();
    return { run: runOf(state), timeline: timelineOf(state), costs: costsOf(state) };
  };

  test.each<[string, Command]>([
    ["the theme", { type: "setView", values: { theme: "dark" } }],
    ["the speed", { type: "setTime", values: { speed: 2 } }],
    ["a step", { type: "step", by: 5 }],
    ["a refused value", { type: "setLayer", values: { kernel: 0 } }],
  ])("survives %s", (_, command) => {
    const before = look();
    lab.dispatch(command);
    const now = look();
    expect(now.run).toBe(before.run);
    expect(now.timeline).toBe(before.timeline);
    expect(now.costs).toBe(before.costs);
  });

  test("a new seed gives a new run on the same timeline", () => {
    const before = look();
    lab.dispatch({ type: "setData", values: { seed: 77 } });
    expect(look().run).not.toBe(before.run);
    expect(look().timeline).toBe(before.timeline);
  });
});

test.each(["s31-37", "s31-1", "s31-18"])(
  "PyTorch's case %s loaded by link gives PyTorch's numbers",
  (id) => {
    const { layer, values, outputs } = readOracle(id);
    const link = formatLink({ ...DEFAULTS, layer }, editsOf(values));
    const [search = "", hash = ""] = link.split("#");
    const lab = createLab();
    lab.dispatch({ type: "load", link: parseLink(search, hash) });
    const state = lab.store.getState();
    expect(state.notices).toEqual([]);
    const run = runOf(state);
    for (const name of ["standard", "depthwise", "separable"] as const) {
      const got = run?.[name].data ?? new Float32Array();
      expect(got.length).toBe(outputs[name].length);
      outputs[name].forEach((value, i) => expect(got[i]).toBeCloseTo(value, 4));
    }
  },
);

test("loading a link replaces view, time and notices, and one Undo brings the work back", () => {
  const lab = createLab(parseLink("?kernel=5&stride=99", ""));
  const before = lab.store.getState();
  lab.dispatch({ type: "load", link: parseLink("?theme=dark&time=end&filters=4&bias=2", "") });
  const loaded = lab.store.getState();
  expect(loaded.params).toMatchObject({
    layer: { kernel: 3, filters: 4 },
    view: { theme: "dark" },
  });
  expect(loaded.head.step).toBe(timelineOf(loaded).steps - 1);
  expect(loaded.notices.map(({ path }) => path)).toEqual(["bias"]);
  lab.dispatch({ type: "undo" });
  expect(lab.store.getState().params.layer).toEqual(before.params.layer);
});
