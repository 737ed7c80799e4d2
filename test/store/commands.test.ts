/** Random people: whatever is asked in whatever order, the lab stays whole. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { blockGeometry, type Photo } from "../../src/engine/index.ts";
import {
  countEdits,
  DEFAULTS,
  EDIT_TARGETS,
  editSize,
  INPUT_KINDS,
  KERNEL_KINDS,
  LIMITS,
  specOf,
} from "../../src/params/index.ts";
import { formatLink, parseLink } from "../../src/params/packed-link.ts";
import {
  canRedo,
  canUndo,
  momentOf,
  reduce,
  runOf,
  type Command,
  type LabState,
} from "../../src/store/index.ts";
import { anyAddress } from "../params/arbitraries.ts";
import { after, expectHeadInside, stateOf, work } from "./helpers.ts";

const raw = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("same", "valid", "3", "x", "", null, NaN, -1, 2.5, true),
  },
);
const PHOTOS: readonly [Photo, Photo] = [
  { height: 1, width: 1, rgba: Uint8Array.of(255, 0, 51, 255) },
  { height: 1, width: 2, rgba: Uint8Array.of(0, 102, 0, 255, 9, 9, 9, 255) },
];
const gesture = fc.constantFrom("a", "b", undefined);
const layerKeys = Object.keys(LIMITS).filter((key) => key !== "seed");
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant("setLayer" as const),
    values: fc.dictionary(fc.constantFrom(...layerKeys, "bias"), raw, { maxKeys: 3 }),
    gesture,
  }),
  fc.record({
    type: fc.constant("setData" as const),
    values: fc.record(
      {
        input: fc.constantFrom(...INPUT_KINDS, "own", "dog"),
        kernels: fc.constantFrom(...KERNEL_KINDS),
        seed: raw,
      },
      { requiredKeys: [] },
    ),
    gesture,
  }),
  fc.record({
    type: fc.constant("setTime" as const),
    values: fc.record(
      { pace: fc.constantFrom("race", "explain"), loop: raw },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant("setView" as const),
    values: fc.record({ theme: fc.constantFrom("dark", "light", "blue"), hide: raw }),
  }),
  fc.record({
    type: fc.constant("edit" as const),
    target: fc.constantFrom(...EDIT_TARGETS),
    index: fc.integer({ min: -1, max: 40 }),
    value: fc.option(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double())),
    gesture,
  }),
  fc
    .constantFrom(
      ...(["clearEdits", "endGesture", "undo", "redo", "play", "pause", "restart"] as const),
    )
    .map((type) => ({ type })),
  fc.record({
    type: fc.constant("seek" as const),
    to: fc.oneof(anyAddress, fc.record({ step: fc.double(), u: fc.double() })),
  }),
  fc.record({ type: fc.constant("step" as const), by: fc.oneof(fc.integer(), fc.double()) }),
  fc.record({ type: fc.constant("tick" as const), seconds: fc.oneof(fc.double(), fc.nat(60)) }),
  fc
    .constantFrom("", "?kernel=9", "?height=12&filters=5&time=end", "?play=1&loop=1")
    .map((query) => ({ type: "load" as const, link: parseLink(query, "") })),
  fc.record({
    type: fc.constant("choosePhoto" as const),
    photo: fc.constantFrom("cat" as const, PHOTOS[0], PHOTOS[1]),
    layer: fc.dictionary(fc.constantFrom("height", "width", "kernel"), raw, { maxKeys: 2 }),
  }),
  fc.constantFrom("cat", "coffee").map((name) => ({
    type: "photoFailed" as const,
    name: name,
    reason: "gone",
  })),
);

function expectWhole(state: LabState): void {
  const { layer } = state.params;
  expect(blockGeometry(specOf(layer)).ok).toBe(true);
  expectHeadInside(state);
  const { done } = momentOf(state);
  expect(Object.values(done).every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
  for (const target of EDIT_TARGETS) {
    for (const [index, value] of state.edits[target] ?? []) {
      expect(index < editSize(layer, target) && Number.isFinite(value)).toBe(true);
    }
  }
  // An own input has its photo, so it waits for nothing.
  expect(state.params.data.input !== "own" || state.ownPhoto !== null).toBe(true);
  expect(new Set(state.notices.map(({ path }) => path)).size).toBe(state.notices.length);
}

test("any commands in any order keep the lab whole, and the link tells all of it but an own photo", () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
      const end = commands.reduce((state, command) => {
        const next = reduce(state, command);
        expectWhole(next);
        return next;
      }, stateOf("?filters=4"));
      const [search = "", hash = ""] = formatLink(end.params, end.edits).split("#");
      const read = parseLink(search, hash);
      const { data } = end.params;
      const told = data.input === "own" ? { ...data, input: DEFAULTS.data.input } : data;
      expect({ params: read.params, edits: read.edits }).toEqual({
        params: { ...end.params, data: told },
        edits: end.edits,
      });
      expect(read.notices).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("undo takes back what one command did, and redo does it again", () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 12 }), anyCommand, (commands, last) => {
      const before = after(stateOf("?filters=4"), ...commands, { type: "endGesture" });
      const changed = reduce(before, last);
      fc.pre(changed.past.length > before.past.length);
      const back = after(changed, { type: "undo" });
      expect(work(back)).toEqual(work(before));
      expect(work(after(back, { type: "redo" }))).toEqual(work(changed));
    }),
    { numRuns: 300 },
  );
});

test("undoing everything and redoing everything ends where it began", () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 20 }), (commands) => {
      const start = stateOf("?filters=4");
      const end = after(start, ...commands);
      let state = end;
      while (canRedo(state)) state = after(state, { type: "redo" });
      const newest = work(state);
      let steps = 0;
      for (; canUndo(state); steps += 1) state = after(state, { type: "undo" });
      for (; steps > 0; steps -= 1) state = after(state, { type: "redo" });
      expect(work(state)).toEqual(newest);
    }),
    { numRuns: 200 },
  );
});

test("the run of any small state is finite", () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 10 }), (commands) => {
      const state = after(stateOf("?filters=2"), ...commands);
      fc.pre(countEdits(state.edits) > 0);
      const run = runOf(state);
      for (const tensor of [run?.input, run?.standard, run?.depthwise, run?.separable]) {
        expect(tensor?.data.every(Number.isFinite) ?? true).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
