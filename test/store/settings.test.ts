import { describe, expect, test } from "vitest";
import { NO_EDITS } from "../../src/params/index.ts";
import { geometryOf } from "../../src/store/index.ts";
import { after, placeOf, stateOf, work } from "./helpers.ts";

describe("an invalid setting", () => {
  const start = stateOf();
  const refused = after(start, { type: "setLayer", values: { kernel: 9 } });

  test("leaves the state as it was but for one notice", () => {
    expect(refused).toEqual({
      ...start,
      notices: [
        { path: "kernel", message: "kernel=9 is larger than the padded input 7×7; keeping 3" },
      ],
    });
    expect(refused.params).toBe(start.params);
  });

  test("replaces the field's earlier notice", () => {
    const again = after(refused, { type: "setLayer", values: { kernel: "abc" } });
    expect(again.notices).toEqual([
      { path: "kernel", message: "kernel=abc is not a whole number; keeping 3" },
    ]);
  });

  test("is forgotten when the field is set to the value that stayed", () => {
    const other = after(refused, { type: "setLayer", values: { stride: 99 } });
    const mended = after(other, { type: "setLayer", values: { kernel: 3 } });
    expect(mended.notices.map(({ path }) => path)).toEqual(["stride"]);
  });

  test.each([{ kernel: 5 }, { filters: 64 }, { padding: "same" }])(
    "is forgotten with every other one of the layer once %j is accepted",
    (values) => {
      const other = after(
        refused,
        { type: "setLayer", values: { stride: 99 } },
        { type: "setView", values: { theme: "blue" } },
      );
      const mended = after(other, { type: "setLayer", values });
      expect(mended.notices.map(({ path }) => path)).toEqual(["theme"]);
    },
  );

  test("can be dismissed", () => {
    expect(after(refused, { type: "dismiss", path: "kernel" }).notices).toEqual([]);
    expect(after(refused, { type: "dismiss", path: "stride" })).toBe(refused);
  });

  test("refuses the whole command", () => {
    const state = after(start, { type: "setLayer", values: { stride: 2, kernel: 99 } });
    expect(state.params.layer).toBe(start.params.layer);
    expect(state.notices).toHaveLength(1);
  });
});

test("several values that are possible only together are set together", () => {
  const state = after(stateOf(), { type: "setLayer", values: { kernel: 9, padding: "same" } });
  expect(geometryOf(state)).toMatchObject({ kernelSize: 9, outHeight: 7, outWidth: 7 });
});

test("a change that changes nothing gives the same state", () => {
  const state = stateOf("?theme=dark");
  expect(after(state, { type: "setLayer", values: { kernel: 3 } })).toBe(state);
  expect(after(state, { type: "setView", values: { theme: "dark" } })).toBe(state);
  expect(after(state, { type: "setTime", values: { speed: 1 } })).toBe(state);
});

test("view and time are no undo steps", () => {
  const state = after(
    stateOf(),
    { type: "setView", values: { theme: "dark" } },
    { type: "setTime", values: { pace: "race", speed: 2 } },
  );
  expect(state.past).toEqual([]);
  expect(state.params).toMatchObject({ view: { theme: "dark" }, time: { pace: "race", speed: 2 } });
});

describe("edits when the layer changes shape", () => {
  const edited = after(
    stateOf(),
    { type: "edit", target: "input", index: 0, value: 5 },
    { type: "edit", target: "standard", index: 1, value: 6 },
    { type: "edit", target: "standard", index: 2, value: 6 },
    { type: "edit", target: "pointwise", index: 3, value: 7 },
  );

  test("are dropped only where the shape differs, and said to be", () => {
    const state = after(edited, { type: "setLayer", values: { kernel: 5 } });
    expect(Object.keys(state.edits)).toEqual(["input", "pointwise"]);
    expect(state.notices).toEqual([
      {
        path: "edits",
        message:
          "2 edited values were dropped with the tensors whose shape changed; Undo brings them back",
      },
    ]);
  });

  test("come back with Undo, which also clears the notice", () => {
    const state = after(edited, { type: "setLayer", values: { channels: 4 } }, { type: "undo" });
    expect(work(state)).toEqual(work(edited));
    expect(state.notices).toEqual([]);
  });

  test("stay when no shape changes", () => {
    const state = after(edited, { type: "setLayer", values: { stride: 2, padding: "same" } });
    expect(state.edits).toBe(edited.edits);
    expect(state.notices).toEqual([]);
  });

  test("survive a drag that returns to where it began", () => {
    const drag = (kernel: number) =>
      ({ type: "setLayer", values: { kernel }, gesture: "k" }) as const;
    const away = after(edited, drag(4), drag(5));
    expect(away.notices).toHaveLength(1);
    const back = after(away, drag(3));
    expect(work(back)).toEqual(work(edited));
    expect(back.notices).toEqual([]);
  });

  test("a bias's edits go when the bias goes", () => {
    const biased = after(
      stateOf("?bias=1"),
      { type: "edit", target: "standardBias", index: 127, value: 1 },
      { type: "setLayer", values: { bias: false } },
    );
    expect(biased.edits).toBe(NO_EDITS);
    expect(biased.notices[0]?.message).toMatch(/^1 edited value was dropped/);
  });
});

describe("the playhead keeps its address", () => {
  const query = "?time=filters.f40.y2.x3";
  test.each([
    ["more filters", { filters: 256 }, { segment: "filters", filter: 40, y: 2, x: 3 }],
    ["fewer filters", { filters: 8 }, { segment: "filters", filter: 7, y: 2, x: 3 }],
    ["smaller maps", { stride: 3 }, { segment: "filters", filter: 40, y: 1, x: 1 }],
  ])("with %s", (_, values, address) => {
    expect(placeOf(after(stateOf(query), { type: "setLayer", values }))).toEqual(address);
  });

  test("when the pace changes", () => {
    const state = after(stateOf(query), { type: "setTime", values: { pace: "race" } });
    expect(placeOf(state)).toEqual({ segment: "filters", filter: 40, y: 2, x: 3 });
  });

  test("when a layer change is undone", () => {
    const state = after(
      stateOf(query),
      { type: "setLayer", values: { filters: 41 } },
      { type: "undo" },
    );
    expect(placeOf(state)).toEqual({ segment: "filters", filter: 40, y: 2, x: 3 });
  });
});
