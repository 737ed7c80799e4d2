import { describe, expect, test } from "vitest";
import { momentOf, timelineOf } from "../../src/store/index.ts";
import { atEnd, END_U, secondsAt } from "../../src/timeline/index.ts";
import { after, expectHeadInside, placeOf, segmentAt, stateOf } from "./helpers.ts";

const seconds = (state: ReturnType<typeof stateOf>) => secondsAt(timelineOf(state), state.head);

describe("the first head", () => {
  test("is the start of the worked example", () => {
    expect(stateOf()).toMatchObject({ head: { step: 0, u: 0 }, playing: false });
  });

  test("shows a named position finished, and a bare segment from its beginning", () => {
    const named = stateOf("?time=filters.f40.y2.x2&play=1");
    expect(named).toMatchObject({ head: { u: END_U }, playing: true });
    expect(placeOf(named)).toEqual({ segment: "filters", filter: 40, y: 2, x: 2 });
    expect(momentOf(named).done).toEqual({ standard: 27351, depthwise: 675, pointwise: 3039 });
    const bare = stateOf("?time=compare");
    expect(bare.head.u).toBe(0);
    expect(momentOf(bare).done).toEqual({ standard: 86400, depthwise: 675, pointwise: 9600 });
  });

  test("is the very end for time=end", () => {
    const end = stateOf("?time=end");
    expect(atEnd(timelineOf(end), end.head)).toBe(true);
  });
});

describe("a tick", () => {
  test("moves by seconds times speed, only while playing", () => {
    expect(after(stateOf(), { type: "tick", seconds: 1 }).head).toEqual({ step: 0, u: 0 });
    for (const speed of [0.25, 1, 8]) {
      const state = after(stateOf(`?play=1&speed=${speed}`), { type: "tick", seconds: 1 });
      expect(seconds(state)).toBeCloseTo(speed, 6);
    }
  });

  test("stops at the end", () => {
    const state = after(stateOf("?play=1"), { type: "tick", seconds: 1e6 });
    expect(state.playing).toBe(false);
    expect(atEnd(timelineOf(state), state.head)).toBe(true);
  });

  test.each([NaN, Infinity, -1, 0])("of %d seconds does nothing", (value) => {
    const state = stateOf("?play=1");
    expect(after(state, { type: "tick", seconds: value })).toBe(state);
  });

  test.each(["0", "1"])(
    "of more seconds than can be counted in steps keeps the head whole, loop=%s",
    (loop) => {
      for (const seconds of [1e9, 1.4e307, Number.MAX_VALUE]) {
        const state = after(stateOf(`?play=1&speed=8&loop=${loop}`), { type: "tick", seconds });
        expectHeadInside(state);
      }
    },
  );

  test("keeps the moment as the same object within a step", () => {
    const first = after(stateOf("?play=1&speed=0.25"), { type: "tick", seconds: 0.01 });
    const second = after(first, { type: "tick", seconds: 0.01 });
    expect(second.head.u).toBeGreaterThan(first.head.u);
    expect(momentOf(second)).toBe(momentOf(first));
  });
});

describe("loop", () => {
  test.each(["input", "position", "filter", "filters", "compare"])("stays in %s", (segment) => {
    let state = stateOf(`?play=1&loop=1&speed=8&time=${segment}`);
    for (let i = 0; i < 300; i += 1) {
      state = after(state, { type: "tick", seconds: 0.37 });
      expect(segmentAt(state).id).toBe(segment);
      expectHeadInside(state);
    }
    expect(state.playing).toBe(true);
  });

  test("comes round to the same place after the segment's duration", () => {
    const start = stateOf("?play=1&loop=1&time=filter.y1.x1");
    const { duration } = segmentAt(start);
    const round = after(start, { type: "tick", seconds: duration });
    expect(seconds(round)).toBeCloseTo(seconds(start), 6);
  });
});

describe("play", () => {
  test("at the end starts again", () => {
    const state = after(stateOf("?time=end"), { type: "play" });
    expect(state).toMatchObject({ playing: true, head: { step: 0, u: 0 } });
  });

  test("at the end of a loop stays in the loop", () => {
    const state = after(
      stateOf("?time=end&loop=1"),
      { type: "play" },
      { type: "tick", seconds: 1 },
    );
    expect(state.playing).toBe(true);
    expect(segmentAt(state).id).toBe("compare");
  });

  test("goes on from where it was paused", () => {
    const moved = after(stateOf("?play=1"), { type: "tick", seconds: 3 }, { type: "pause" });
    expect(moved.playing).toBe(false);
    expect(after(moved, { type: "play" }).head).toBe(moved.head);
  });

  test("restart goes to the beginning and does not stop", () => {
    const state = after(stateOf("?play=1&time=compare"), { type: "restart" });
    expect(state).toMatchObject({ playing: true, head: { step: 0, u: 0 } });
  });
});

describe("steps", () => {
  test("pause, and show the step arrived at finished", () => {
    const state = after(stateOf("?play=1"), { type: "step", by: 1 });
    expect(state).toMatchObject({ playing: false, head: { step: 1, u: END_U } });
    expect(after(state, { type: "step", by: -1 }).head).toEqual({ step: 0, u: END_U });
  });

  test("stay inside the timeline", () => {
    const last = timelineOf(stateOf()).steps - 1;
    expect(after(stateOf(), { type: "step", by: -5 }).head.step).toBe(0);
    expect(after(stateOf(), { type: "step", by: 1e9 }).head).toEqual({ step: last, u: END_U });
    expect(after(stateOf(), { type: "step", by: 2.9 }).head.step).toBe(2);
    expect(after(stateOf(), { type: "step", by: NaN }).head.step).toBe(0);
  });
});

describe("seek", () => {
  test("goes to an address without stopping", () => {
    const to = { segment: "filters", filter: 3 } as const;
    const state = after(stateOf("?play=1"), { type: "seek", to });
    expect(state.playing).toBe(true);
    expect(placeOf(state)).toEqual(to);
  });

  test("clamps what does not exist", () => {
    const to = { segment: "filters", filter: 999, y: 99, x: 99 } as const;
    expect(placeOf(after(stateOf(), { type: "seek", to }))).toEqual({
      segment: "filters",
      filter: 127,
      y: 4,
      x: 4,
    });
  });

  test.each([
    [
      { step: 3, u: 0.5 },
      { step: 3, u: 0.5 },
    ],
    [
      { step: -3, u: -1 },
      { step: 0, u: 0 },
    ],
    [
      { step: 3.7, u: 2 },
      { step: 3, u: END_U },
    ],
    [
      { step: NaN, u: 0 },
      { step: 0, u: 0 },
    ],
    [
      { step: 1, u: Infinity },
      { step: 0, u: 0 },
    ],
  ])("takes the head %j as %j", (to, head) => {
    expect(after(stateOf(), { type: "seek", to }).head).toEqual(head);
  });
});
