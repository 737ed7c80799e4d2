/** The guide leads a real lab through the parts, and gives way to the reader. Time passes in ticks. */
// @vitest-environment jsdom
import { expect, test } from "vitest";
import { DEFAULTS, NO_EDITS } from "../../src/params/index.ts";
import {
  createLab,
  initialState,
  momentOf,
  type Command,
  type Lab,
} from "../../src/store/index.ts";
import { CHAPTERS, linkOf, type Beat } from "../../src/tutorial/chapters/index.ts";
import { createGuide } from "../../src/tutorial/guide/guide.ts";
import type { Place } from "../../src/tutorial/guide/places.ts";

const BEATS = CHAPTERS.flatMap((chapter, i) =>
  chapter.beats.map((beat) => ({ beat, id: chapter.id, number: i + 1 })),
);
const chapters = new Map(CHAPTERS.map(({ id }) => [id, document.createElement("section")]));

function placeOf(id: string): Place {
  const found = BEATS.find(({ beat }) => beat.id === id);
  const chapter = chapters.get(found?.id ?? "");
  if (!found || !chapter) throw new Error(`no part ${id}`);
  return {
    ...{ element: document.createElement("div"), chapter, number: found.number },
    ...{
      chapters: CHAPTERS.length,
      link: linkOf(found.beat.cue),
      from: found.beat.cue.from ?? null,
    },
  };
}

function setUp() {
  const lab = createLab({ params: DEFAULTS, edits: NO_EDITS, anchor: "", notices: [] });
  return { lab, guide: createGuide(lab) };
}

const headOf = ({ store }: Lab) => store.getState().head;

/** Lets time pass until nothing plays; more than any part takes. */
function playOut(lab: Lab): number {
  for (let ticks = 0; ticks < 20_000; ticks++) {
    if (!lab.store.getState().playing) return ticks;
    lab.dispatch({ type: "tick", seconds: 0.05 });
  }
  throw new Error("it never stopped");
}

const MOVING = BEATS.map(({ beat }) => beat).filter(({ cue }) => cue.from !== undefined);

test.each(MOVING)("$id plays and ends where a jump ends", ({ id, cue }: Beat) => {
  const { lab, guide } = setUp();
  guide.read(placeOf(id), "play");
  expect(lab.store.getState().playing).toBe(true);
  expect(headOf(lab)).not.toEqual(initialState(linkOf(cue)).head);
  expect(playOut(lab)).toBeGreaterThan(1);
  expect(headOf(lab)).toEqual(initialState(linkOf(cue)).head);
  expect(guide.isFree()).toBe(false);

  const jumped = setUp();
  jumped.guide.read(placeOf(id), "jump");
  expect(jumped.lab.store.getState().playing).toBe(false);
  expect(headOf(jumped.lab)).toEqual(headOf(lab));
});

const { layer, data } = DEFAULTS;
const TAKING_OVER: readonly Command[] = [
  { type: "play" },
  { type: "pause" },
  { type: "restart" },
  { type: "seek", to: { step: 3, u: 0 } },
  { type: "step", by: 1 },
  { type: "setLayer", values: { filters: layer.filters + 1 } },
  { type: "setData", values: { seed: data.seed + 1 } },
];

test.each(TAKING_OVER)(
  "the reader's $type sets the stage free, and the guide's motion ends",
  (command) => {
    const { lab, guide } = setUp();
    const heard: boolean[] = [];
    guide.subscribe(() => heard.push(guide.isFree()));
    guide.read(placeOf("one-map-slide"), "play");
    guide.lab.dispatch(command);
    expect(guide.isFree()).toBe(true);
    expect(heard).toEqual([true]);
    // The old goal no longer stops what the reader plays: it goes on into the next segment.
    guide.lab.dispatch({ type: "play" });
    for (let i = 0; i < 20_000 && lab.store.getState().playing; i++) {
      lab.dispatch({ type: "tick", seconds: 0.25 });
    }
    expect(momentOf(lab.store.getState()).segment).toBe("compare");
  },
);

test("what says nothing of layer or time leaves the guide its stage", () => {
  const { lab, guide } = setUp();
  guide.read(placeOf("one-map-slide"), "play");
  guide.lab.dispatch({ type: "setView", values: { theme: "dark", units: "flops" } });
  expect(guide.isFree()).toBe(false);
  playOut(lab);
  expect(headOf(lab)).toEqual(initialState(placeOf("one-map-slide").link).head);
});

test("a free stage stays as it is within the chapter, and is led again when the reader asks", () => {
  const { lab, guide } = setUp();
  const [first, second] = [placeOf("one-value-input"), placeOf("one-value-sum")];
  guide.read(first, "jump");
  guide.lab.dispatch({ type: "step", by: 1 });
  const free = headOf(lab);
  guide.read(second, "jump");
  expect(headOf(lab)).toEqual(free);
  guide.show(second, "jump");
  expect(guide.isFree()).toBe(false);
  expect(headOf(lab)).toEqual(initialState(second.link).head);
});

test("reading the same part again starts nothing again", () => {
  const { lab, guide } = setUp();
  const place = placeOf("one-map-slide");
  guide.read(place, "play");
  for (let i = 0; i < 10; i++) lab.dispatch({ type: "tick", seconds: 0.05 });
  const before = headOf(lab);
  guide.read(place, "play");
  expect(headOf(lab)).toEqual(before);
});

test("theme, units and speed stay what the reader chose; layer and data are the chapter's", () => {
  const { lab, guide } = setUp();
  guide.lab.dispatch({ type: "setView", values: { theme: "dark", units: "flops" } });
  guide.lab.dispatch({ type: "setTime", values: { speed: 4 } });
  for (const { beat } of BEATS) {
    const place = placeOf(beat.id);
    guide.show(place, "jump");
    const { params } = lab.store.getState();
    expect(params.view.theme).toBe("dark");
    expect(params.view.units).toBe("flops");
    expect(params.time.speed).toBe(4);
    expect(params.layer).toEqual(place.link.params.layer);
    expect(params.data).toEqual(place.link.params.data);
    expect(params.view.lanes).toBe(place.link.params.view.lanes);
  }
});

test("forwards, backwards and by a jump, a part shows the same state", () => {
  const { lab, guide } = setUp();
  const ids = BEATS.map(({ beat }) => beat.id);
  const seen = new Map<string, unknown>();
  const stateNow = () => {
    const { params, head } = lab.store.getState();
    return { params, head };
  };
  for (const id of ids) {
    guide.read(placeOf(id), "jump");
    seen.set(id, stateNow());
  }
  for (const id of ids.toReversed()) {
    guide.read(placeOf(id), "jump");
    expect(stateNow()).toEqual(seen.get(id));
  }
});

test("stopped, it no longer watches the lab", () => {
  const { lab, guide } = setUp();
  guide.read(placeOf("one-value-filter"), "play");
  guide.stop();
  playOut(lab);
  expect(momentOf(lab.store.getState()).segment).toBe("compare");
});
