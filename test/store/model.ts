/** The store against a model: what each kind of Command may touch, what must hold after any of them. */
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import {
  blockCost,
  blockGeometry,
  finish,
  hasCell,
  recipeSteps,
  type Recipe,
  type RunValues,
} from "../../src/engine/index.ts";
import { EDIT_TARGETS, editSize, parseCell, specOf } from "../../src/params/index.ts";
import {
  geometryOf,
  momentOf,
  recipeOf,
  reduce,
  timelineOf,
  wantedOf,
  type Command,
  type LabState,
} from "../../src/store/index.ts";
import { atEnd } from "../../src/timeline/index.ts";
import { expectHeadInside, stateOf, work } from "./helpers.ts";
import { anyAsk, JUNK, KINDS, type Ask, type Kind } from "./model-asks.ts";

type Key = keyof LabState;

/** What follows any change of layer or data. */
const FOLLOWS: readonly Key[] = ["good", "computed", "work"];
const STEP: readonly Key[] = ["past", "future", "gesture", "notices", ...FOLLOWS];
const LAYER: readonly Key[] = ["params", "edits", "head", "look", ...STEP];
const ALL: readonly Key[] = ["ownPhoto", "playing", ...LAYER];

/** What a kind of Command may touch; everything else stays the same object. */
const TOUCHES: Readonly<Record<Kind, readonly Key[]>> = {
  setLayer: LAYER,
  setData: ["params", ...STEP],
  setTime: ["params", "head", "notices"],
  setView: ["params", "notices"],
  edit: ["edits", ...STEP],
  clearEdits: ["edits", ...STEP],
  endGesture: ["gesture"],
  undo: ["ownPhoto", ...LAYER],
  redo: ["ownPhoto", ...LAYER],
  load: ALL,
  play: ["playing", "head"],
  pause: ["playing"],
  restart: ["head"],
  seek: ["head"],
  step: ["head", "playing"],
  tick: ["head", "playing"],
  choosePhoto: ["ownPhoto", ...LAYER],
  photoLoaded: ["photos", "notices", ...FOLLOWS],
  photoFailed: ["params", "notices", ...FOLLOWS],
  look: ["look"],
  pin: ["params"],
  computing: ["work"],
  computed: ["notices", ...FOLLOWS],
  computeFailed: ["ownPhoto", ...LAYER],
  notify: ["notices"],
  dismiss: ["notices"],
};

/** Kinds of which Undo knows nothing: they only repair, or only move. */
const isStep = (kind: Kind): boolean => TOUCHES[kind].includes("past") && kind !== "computeFailed";

/** Numbers of a layer that is too large to compute a thousand times are never asked for. */
const MOST_MACS = 2 ** 23;
const valuesFor = new WeakMap<Recipe, RunValues>();

function valuesOf(recipe: Recipe): RunValues | null {
  const cost = blockCost(recipe.spec);
  if (cost.standard.macs + cost.separable.macs > MOST_MACS) return null;
  const values = valuesFor.get(recipe) ?? finish(recipeSteps(recipe));
  valuesFor.set(recipe, values);
  return values;
}

/** The Command an ask means now; null while there is nothing to be computed. */
function commandOf(ask: Ask, state: LabState, earlier: readonly Recipe[]): Command | null {
  if (!("late" in ask)) return ask;
  const recipe = ask.late ? earlier[0] : (wantedOf(state) ?? recipeOf(state));
  if (recipe === undefined || recipe === null) return null;
  if (ask.type !== "computed") return { ...ask, recipe };
  const values = valuesOf(recipe);
  return values === null ? null : { type: "computed", recipe, values };
}

function expectWhole(state: LabState): void {
  const { layer, data, view } = state.params;
  expect(blockGeometry(specOf(layer)).ok).toBe(true);
  expectHeadInside(state);
  expect(Object.values(momentOf(state).done).every((n) => Number.isInteger(n) && n >= 0)).toBe(
    true,
  );
  for (const target of EDIT_TARGETS) {
    const values = state.edits[target];
    if (values === undefined) continue;
    const size = editSize(layer, target);
    expect(values.size).toBeGreaterThan(0);
    for (const [index, value] of values) {
      expect(index >= 0 && index < size && Object.is(value, Math.fround(value) + 0)).toBe(true);
    }
  }
  expect(data.input !== "own" || state.ownPhoto !== null).toBe(true);
  const paths = state.notices.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const cells = [state.look, view.pin === "" ? null : parseCell(view.pin)];
  for (const cell of cells) expect(cell === null || hasCell(geometryOf(state), cell)).toBe(true);
  expect(view.pin === "" || parseCell(view.pin) !== null).toBe(true);
}

/** The fields hold at least one value that none takes, so the Command can not be obeyed. */
function isJunk(command: Command): boolean {
  if (command.type === "setLayer" || command.type === "setData" || command.type === "setTime") {
    return Object.values(command.values).some((value) => JUNK.includes(value));
  }
  return command.type === "choosePhoto" && command.layer !== undefined
    ? Object.values(command.layer).some((value) => JUNK.includes(value))
    : false;
}

function expectSoundChange(before: LabState, command: Command, after: LabState): void {
  const may = TOUCHES[command.type];
  for (const key of Object.keys(before) as Key[]) {
    if (!may.includes(key)) expect(after[key], key).toBe(before[key]);
  }
  if (after !== before)
    expect(isDeepStrictEqual(after, before), "a new object, nothing new").toBe(false);
  if (isJunk(command)) {
    expect({ ...after, notices: [] }).toEqual({ ...before, notices: [] });
    expect(after.notices.length).toBeGreaterThan(0);
  }
  if (command.type === "tick" && after !== before) {
    const isDone = atEnd(timelineOf(after), after.head) && !after.params.time.loop;
    expect(after.playing).toBe(!isDone);
  }
}

/** Undo after a step gives back what was there before it, and Redo what it made. */
function expectUndo(before: LabState, command: Command, after: LabState): void {
  if (after.past.length === 0) return;
  const back = reduce(after, { type: "undo" });
  expectWhole(back);
  expect(work(reduce(back, { type: "redo" }))).toEqual(work(after));
  const isNew = after.past !== before.past && isStep(command.type);
  if (!isNew || command.type === "undo" || command.type === "redo") return;
  expect(work(back)).toEqual(work(before));
}

const STARTS = ["?filters=4", "", "?height=5&width=5&channels=1&filters=2&bias=1&play=1"];

/**
 * Tries this many sequences of Commands.
 * @param seed always the same ones; without it others each time
 * @returns how often each kind was asked for, and how often it changed something
 */
export function tryModel(
  sequences: number,
  seed?: number,
): Record<Kind, { asked: number; changed: number }> {
  const tally = Object.fromEntries(KINDS.map((kind) => [kind, { asked: 0, changed: 0 }])) as Record<
    Kind,
    { asked: number; changed: number }
  >;
  fc.assert(
    fc.property(
      fc.constantFrom(...STARTS),
      fc.array(anyAsk, { maxLength: 40, size: "max" }),
      (start, asks) => {
        let state = stateOf(start);
        const earlier: Recipe[] = [];
        for (const ask of asks) {
          const command = commandOf(ask, state, earlier);
          if (command === null) continue;
          const next = reduce(state, command);
          tally[command.type].asked += 1;
          if (next !== state) tally[command.type].changed += 1;
          expectSoundChange(state, command, next);
          expectWhole(next);
          expectUndo(state, command, next);
          const recipe = recipeOf(state);
          if (recipe !== null && recipe !== recipeOf(next)) earlier.unshift(recipe);
          state = next;
        }
      },
    ),
    { numRuns: sequences, ...(seed === undefined ? {} : { seed }) },
  );
  return tally;
}
