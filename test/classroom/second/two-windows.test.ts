/** @vitest-environment jsdom */
/** The wall and the teacher's window, over a line in one process. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followPresentation, type Follower } from "../../../src/classroom/second/follow.ts";
import { leadPresentation } from "../../../src/classroom/second/lead.ts";
import { recoverPresentation } from "../../../src/classroom/second/recover.ts";
import { showSnapshot } from "../../../src/classroom/second/snapshot.ts";
import { createLab } from "../../../src/store/index.ts";
import type { Presenter } from "../../../src/classroom/present/types.ts";
import { createNet, createWall, LESSON, randomActs, shownBy } from "./two-windows.ts";

const ROOM = "abc123";
let ends: (() => void)[] = [];

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  for (const end of ends) end();
  ends = [];
  vi.useRealTimers();
});

function lead(wall: Presenter, net: ReturnType<typeof createNet>): () => void {
  const stop = leadPresentation(wall, ROOM, net.open);
  ends.push(stop);
  return stop;
}
function follow(net: ReturnType<typeof createNet>): Follower {
  const notes = followPresentation(ROOM, net.open);
  ends.push(notes.stop);
  return notes;
}
const agree = (a: Presenter, b: Presenter): Promise<void> =>
  vi.waitFor(() => expect(shownBy(a)).toEqual(shownBy(b)), { timeout: 5000, interval: 10 });
const connected = (notes: Follower): Promise<void> =>
  vi.waitFor(() => expect(notes.connection.getState()).toBe("connected"), { timeout: 5000 });

for (const seed of [1, 2, 3, 4]) {
  test(`both ends are the same after any commands from either (seed ${seed})`, async () => {
    const net = createNet();
    const wall = createWall();
    lead(wall, net);
    const notes = follow(net);
    await connected(notes);
    let changes = 0;
    for (const [i, act] of randomActs(seed, 60).entries()) {
      const before = JSON.stringify(shownBy(wall));
      const from = i % 3 === 0 ? wall : notes;
      if ("presenter" in act) from.dispatch(act.presenter);
      else from.lab.dispatch(act.lab);
      if (i % 4 === 0) await agree(notes, wall);
      if (JSON.stringify(shownBy(wall)) !== before) changes += 1;
    }
    await agree(notes, wall);
    expect(changes).toBeGreaterThan(5);
  });
}

/** Both at a place that nothing starts with. */
async function midLesson(net: ReturnType<typeof createNet>) {
  const wall = createWall();
  const stop = lead(wall, net);
  const notes = follow(net);
  await connected(notes);
  notes.dispatch({ type: "open", lesson: LESSON, stop: 1, now: 77 });
  notes.dispatch({ type: "next", now: 80 });
  notes.dispatch({ type: "reveal" });
  notes.dispatch({ type: "tally", choice: 1, by: 1 });
  notes.dispatch({ type: "size", by: 1 });
  notes.dispatch({ type: "room", room: "dark" });
  notes.lab.dispatch({ type: "setLayer", values: { filters: 5 } });
  notes.lab.dispatch({ type: "edit", target: "input", index: 3, value: 9 });
  notes.lab.dispatch({ type: "seek", to: { step: 30, u: 0.25 } });
  await vi.waitFor(() => expect(wall.lab.store.getState().head).toEqual({ step: 30, u: 0.25 }));
  await agree(notes, wall);
  const { presentation } = shownBy(wall) as { presentation: unknown };
  expect(presentation).toMatchObject({
    ...{ stop: 1, size: 3, room: "dark", startedAt: 77, lesson: LESSON },
    asked: { question: { kind: "count", about: "cheaper" }, revealed: 1, tally: [0, 1] },
  });
  return { wall, stop, notes };
}

test("a wall that is loaded again gets everything back from the teacher's window", async () => {
  const net = createNet();
  const { wall, stop, notes } = await midLesson(net);
  const before = shownBy(wall);
  stop();
  // Nothing of its own is left.
  sessionStorage.clear();
  const back = await recoverPresentation(ROOM, 1000, net.open);
  expect(back).not.toBeNull();
  if (back === null) return;
  const lab = createLab();
  showSnapshot(lab, back);
  const again = createWall(lab, back.presentation);
  expect(shownBy(again)).toEqual(before);
  lead(again, net);
  await connected(notes);
  notes.lab.dispatch({ type: "step", by: 1 });
  await vi.waitFor(() => expect(again.lab.store.getState().head.step).toBe(31));
  await agree(notes, again);
});

test("a teacher's window that is loaded again is where the wall is", async () => {
  const net = createNet();
  const { wall, notes } = await midLesson(net);
  notes.stop();
  wall.dispatch({ type: "reveal" });
  sessionStorage.clear();
  const again = follow(net);
  await connected(again);
  await agree(again, wall);
  again.dispatch({ type: "size", by: -1 });
  await vi.waitFor(() => expect(wall.store.getState().size).toBe(2));
});

test("both loaded again at once: the window's own store has it", async () => {
  const net = createNet();
  const { wall, stop, notes } = await midLesson(net);
  const before = shownBy(wall);
  notes.stop();
  stop();
  const back = await recoverPresentation(ROOM, 50, net.open);
  const lab = createLab();
  if (back) showSnapshot(lab, back);
  expect(shownBy(createWall(lab, back?.presentation))).toEqual(before);
});

test("a window that was sent to another address begins with that", async () => {
  const net = createNet();
  const { stop } = await midLesson(net);
  stop();
  const navigation = vi.spyOn(performance, "getEntriesByType");
  navigation.mockReturnValue([{ type: "navigate" } as unknown as PerformanceEntry]);
  expect(await recoverPresentation(ROOM, 200, net.open)).toBeNull();
  navigation.mockReturnValue([{ type: "reload" } as unknown as PerformanceEntry]);
  expect(await recoverPresentation(ROOM, 200, net.open)).not.toBeNull();
  navigation.mockRestore();
});

test("without another window and without a store there is nothing to take back", async () => {
  expect(await recoverPresentation(ROOM, 20, createNet().open)).toBeNull();
  sessionStorage.setItem(`depthwise-explorer-classroom-${ROOM}`, '{"presentation":{}}');
  expect(await recoverPresentation(ROOM, 20, createNet().open)).toBeNull();
  expect(await recoverPresentation(ROOM, 20, () => null)).toBeNull();
});

test("a copied tab does not take over a room that is led", async () => {
  const net = createNet();
  const { wall, notes } = await midLesson(net);
  const before = shownBy(wall);
  expect(await recoverPresentation(ROOM, 1000, net.open)).toBeNull();
  lead(createWall(), net);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(shownBy(wall)).toEqual(before);
  expect(shownBy(notes)).toEqual(before);
});

const envelope = (message: unknown, more: object = {}): unknown => ({
  ...{ ns: "depthwise-explorer-classroom", v: 1, from: "somebody", message },
  ...more,
});
const MALFORMED: readonly unknown[] = [
  null,
  "play",
  7,
  { type: "play" },
  envelope({ type: "labCommand", command: { type: "pause" } }, { v: 2 }),
  envelope({ type: "labCommand", command: { type: "step", by: 3 } }, { ns: "another" }),
  envelope({ type: "labCommand", command: { type: "tick", seconds: 9 } }),
  envelope({ type: "labCommand", command: { type: "look", cell: null } }),
  envelope({ type: "labCommand", command: { type: "computed", recipe: {}, values: {} } }),
  envelope({ type: "labCommand", command: { type: "load", link: {} } }),
  envelope({ type: "labCommand", command: { type: "step", by: "1" } }),
  envelope({ type: "labCommand", command: { type: "seek", to: { segment: "moon" } } }),
  envelope({ type: "labCommand", command: { type: "seek", to: { step: NaN, u: 0 } } }),
  envelope({ type: "labCommand", command: { type: "pin", cell: { tensor: "x", at: [1] } } }),
  envelope({ type: "command", command: { type: "blank", blank: "red" } }),
  envelope({ type: "command", command: { type: "size", by: 5 } }),
  envelope({ type: "command", command: { type: "open", lesson: {}, stop: 0, now: 1 } }),
  envelope({ type: "state", revision: 99, file: "{}", head: { step: 0, u: 0 }, playing: true }),
  envelope({ type: "beat", revision: 1, head: { step: -1, u: 0 }, playing: true }),
];

test("what is malformed, of another version or not for the line changes neither end", async () => {
  const net = createNet();
  const { wall, notes } = await midLesson(net);
  const before = shownBy(wall);
  for (const data of MALFORMED) net.inject(data);
  // What is well formed is still heard.
  net.inject(envelope({ type: "command", command: { type: "spotlight", on: true } }));
  await vi.waitFor(() => expect(wall.store.getState().spotlight).toBe(true));
  wall.dispatch({ type: "spotlight", on: false });
  await agree(notes, wall);
  expect(shownBy(wall)).toEqual(before);
});

test("a state whose file is damaged leaves the teacher's window as it is", async () => {
  const net = createNet();
  const { wall, notes } = await midLesson(net);
  const before = shownBy(notes);
  const moment = { head: { step: 2, u: 0 }, playing: false, at: 1 };
  const presentation = wall.store.getState();
  net.inject(envelope({ type: "state", revision: 99, file: "{", presentation, ...moment }));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(shownBy(notes)).toEqual(before);
});

test("a wall that says nothing for two seconds is lost, and found again when it answers", async () => {
  const net = createNet();
  const { stop, notes, wall } = await midLesson(net);
  stop();
  await vi.waitFor(() => expect(notes.connection.getState()).toBe("lost"));
  lead(wall, net);
  await connected(notes);
  await agree(notes, wall);
});

test("a line that goes dead without a word is noticed", async () => {
  const net = createNet();
  let isDead = false;
  const open: typeof net.open = (name, receive) => {
    const wire = net.open(name, receive);
    return wire && { ...wire, post: (data) => (isDead ? undefined : wire.post(data)) };
  };
  ends.push(leadPresentation(createWall(), ROOM, open));
  const notes = follow(net);
  await connected(notes);
  isDead = true;
  await vi.waitFor(() => expect(notes.connection.getState()).toBe("lost"), { timeout: 8000 });
});

test("while the wall plays the other picture runs by its own clock and does not drift", async () => {
  const net = createNet();
  const wall = createWall();
  lead(wall, net);
  const notes = follow(net);
  await connected(notes);
  wall.lab.dispatch({ type: "play" });
  await vi.waitFor(() => expect(notes.lab.store.getState().playing).toBe(true));
  // The wall's clock is ahead by far more than a beat may leave.
  for (let i = 0; i < 40; i += 1) {
    wall.lab.dispatch({ type: "tick", seconds: 0.1 });
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  const head = (presenter: Presenter) => presenter.lab.store.getState().head.step;
  expect(head(wall)).toBeGreaterThan(0);
  expect(head(notes)).toBeGreaterThan(0);
  wall.lab.dispatch({ type: "pause" });
  await agree(notes, wall);
});

test("a browser without such lines says so", async () => {
  const notes = followPresentation(ROOM, () => null);
  await vi.waitFor(() => expect(notes.connection.getState()).toBe("impossible"));
});
