/** Two ends of a line in one process, a presenter for the wall, and commands drawn from a seed. */
import type { OpenWire } from "../../../src/classroom/second/channel.ts";
import { reducePresentation, START } from "../../../src/classroom/present/reduce.ts";
import type {
  Presentation,
  Presenter,
  PresenterCommand,
} from "../../../src/classroom/present/types.ts";
import type { Lesson } from "../../../src/classroom/lesson/types.ts";
import { createStore } from "zustand/vanilla";
import { createLab, type Command, type Lab } from "../../../src/store/index.ts";

/** Like BroadcastChannel: to all others of the same name, copied, later, and never to oneself. */
export function createNet(): { open: OpenWire; inject: (data: unknown) => void } {
  const ends = new Map<(data: unknown) => void, string>();
  const deliver = (data: unknown, name: string | null, from?: (data: unknown) => void): void => {
    const copy: unknown = structuredClone(data);
    for (const [receive, its] of ends) {
      if (receive === from || (name !== null && its !== name)) continue;
      setTimeout(() => ends.has(receive) && receive(copy));
    }
  };
  return {
    open(name, receive) {
      const mine = (data: unknown): void => receive(data);
      ends.set(mine, name);
      return {
        post: (data) => deliver(data, name, mine),
        close: () => void ends.delete(mine),
      };
    },
    inject: (data) => deliver(data, null),
  };
}

export const LESSON: Lesson = {
  title: "Two ways",
  minutes: 5,
  goals: ["say what differs"],
  stops: [
    { title: "One", link: "", caption: "", notes: "Begin." },
    {
      title: "Two",
      link: "?filters=4",
      from: "position",
      caption: "Four",
      notes: "",
      question: { kind: "count", about: "cheaper" },
    },
    { title: "Three", link: "?kernel=5&filters=8", caption: "", notes: "" },
  ],
};

/** The wall's presenter, as far as the line is concerned. */
export function createWall(lab: Lab = createLab(), start: Partial<Presentation> = {}): Presenter {
  const context = { outlineOf: () => ({ lines: 3, choices: 2 }), isMoving: false };
  const store = createStore<Presentation>(() => ({ ...START, ...start }));
  return {
    lab,
    store,
    dispatch: (command) =>
      store.setState((state) => reducePresentation(state, command, context), true),
  };
}

/** mulberry32 */
function randomOf(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Act = { readonly presenter: PresenterCommand } | { readonly lab: Command };

/** Commands of every kind that a control may send. */
export function randomActs(seed: number, count: number): readonly Act[] {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const presenter = (): PresenterCommand[] => [
    { type: "open", lesson: below(3) === 0 ? null : LESSON, stop: below(3), now: 1000 + below(9) },
    { type: "go", to: below(4), now: 5 },
    { type: "next", now: 6 },
    { type: "previous", now: 7 },
    { type: "ask", question: { kind: "value", drawn: { level: 2, seed: below(99) } } },
    { type: "reveal" },
    { type: "revealAll" },
    { type: "endQuestion" },
    { type: "tally", choice: below(3), by: below(2) === 0 ? 1 : -1 },
    { type: "startTimer", seconds: 30, now: 10_000 + below(99) },
    { type: "stopTimer" },
    { type: "blank", blank: below(2) === 0 ? "black" : "none" },
    { type: "spotlight", on: below(2) === 0 },
    { type: "size", by: below(2) === 0 ? 1 : -1 },
    { type: "room", room: below(2) === 0 ? "dark" : "light" },
    { type: "extra", extra: "counts", on: below(2) === 0 },
  ];
  const lab = (): Command[] => [
    { type: "setLayer", values: { filters: 1 + below(9), kernel: 1 + 2 * below(3) } },
    { type: "setData", values: { seed: below(50), input: "noise" } },
    { type: "setTime", values: { speed: 2, loop: below(2) === 0 } },
    { type: "setView", values: { lanes: "standard", units: "flops" } },
    { type: "edit", target: "input", index: below(20), value: below(9) },
    { type: "clearEdits" },
    { type: "undo" },
    { type: "redo" },
    { type: "play" },
    { type: "pause" },
    { type: "restart" },
    { type: "seek", to: { segment: "filters", filter: below(2), y: 1, x: 1 } },
    { type: "seek", to: { step: below(60), u: random() } },
    { type: "step", by: below(9) - 4 },
    { type: "pin", cell: { tensor: "standard", at: [0, below(2), 1] } },
    { type: "pin", cell: null },
  ];
  return Array.from({ length: count }, () => {
    if (below(2) === 0) return { presenter: pick(presenter(), random) };
    return { lab: pick(lab(), random) };
  });
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)];
}

/** All that both windows have to agree on: everything but the theme, which is each window's own. */
export function shownBy({ lab, store }: Presenter): unknown {
  const { params, edits, head, playing } = lab.store.getState();
  const view = { ...params.view, theme: "" };
  return structuredClone({
    presentation: store.getState(),
    ...{ params: { ...params, view }, edits, head, playing },
  });
}
