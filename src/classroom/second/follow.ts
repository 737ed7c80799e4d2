/** The teacher's end of the line: a presenter that mirrors the wall's; what it is told to do, it asks the wall to do. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { fetchStateFiles } from "../../params/index.ts";
import { createLab, timelineOf, type Command, type Lab } from "../../store/index.ts";
import { secondsAt, type Playhead } from "../../timeline/index.ts";
import { START } from "../present/reduce.ts";
import type { Asked, Presentation, Presenter } from "../present/types.ts";
import {
  openChannel,
  overBroadcast,
  PACKED,
  type Channel,
  type Message,
  type OpenWire,
} from "./channel.ts";
import { keep, readKept, showSaved, type PackedSnapshot, type StateFiles } from "./snapshot.ts";

/** waiting: for the wall's first word · impossible: this browser's windows can not speak to each other. */
type Connection = "waiting" | "connected" | "lost" | "impossible";

export interface Follower extends Presenter {
  readonly connection: Pick<StoreApi<Connection>, "getState" | "getInitialState" | "subscribe">;
  readonly stop: () => void;
}

const PING_MS = 1000;
/** A wall that has not answered for so long is gone. */
const LOST_MS = 2000;
/** Seconds, at speed 1, that the two pictures may be apart while they play. */
const APART_S = 0.15;

/** Each window's own: what time passes, what the pointer is on, what is fetched and computed. */
const LOCAL: ReadonlySet<Command["type"]> = new Set<Command["type"]>([
  ...(["tick", "look", "computing", "computed", "computeFailed"] as const),
  ...(["photoLoaded", "photoFailed", "notify", "dismiss"] as const),
]);
const isTheme = (command: Command): boolean =>
  command.type === "setView" && Object.keys(command.values).join() === "theme";

export function followPresentation(room: string, open: OpenWire = overBroadcast): Follower {
  const own = createLab();
  const store = createStore<Presentation>(() => START);
  const connection = createStore<Connection>(() => "waiting");
  let channel: Channel | null = null;
  let stop = (): void => undefined;
  let isGone = false;
  const begin = (files: StateFiles): void => {
    if (isGone) return;
    const mirror = createMirror(files, own, store);
    ({ channel, stop } = listen({ room, open, mirror, connection }));
  };
  fetchStateFiles().then(begin, () => connection.setState("impossible", true));

  const dispatch = (command: Command): void => {
    if (LOCAL.has(command.type) || isTheme(command)) own.dispatch(command);
    // A whole link comes from the wall alone.
    else if (command.type !== "load") channel?.send({ type: "labCommand", command });
  };
  return {
    lab: { store: own.store, dispatch },
    store,
    dispatch: (command) => channel?.send({ type: "command", command }),
    connection,
    stop() {
      isGone = true;
      stop();
    },
  };
}

interface Mirror {
  readonly show: (snapshot: PackedSnapshot) => void;
  readonly beat: (head: Playhead, playing: boolean) => void;
  /** What is shown now; null before anything is. */
  readonly known: () => Omit<PackedSnapshot, "at"> | null;
}

function createMirror(files: StateFiles, lab: Lab, store: StoreApi<Presentation>): Mirror {
  let file: string | null = null;
  const beat = (head: Playhead, playing: boolean): void => {
    const state = lab.store.getState();
    const isRunning = playing && state.playing;
    if (!isRunning || isApart(state.head, head, lab)) lab.dispatch({ type: "seek", to: head });
    if (playing !== lab.store.getState().playing)
      lab.dispatch({ type: playing ? "play" : "pause" });
  };
  return {
    beat,
    show(snapshot) {
      if (snapshot.file !== file) {
        const read = files.parseStateFile(snapshot.file);
        if (!read.ok) return;
        file = snapshot.file;
        const { params } = read.value;
        const { theme } = lab.store.getState().params.view;
        const view = { ...params.view, theme };
        showSaved(lab, { ...read.value, params: { ...params, view } });
        lab.dispatch({ type: "pause" });
      }
      // A question is about the place where the lab is, so that comes first.
      beat(snapshot.head, snapshot.playing);
      store.setState(withKnownParts(store.getState(), snapshot.presentation), true);
    },
    known() {
      if (file === null) return null;
      const { head, playing } = lab.store.getState();
      return { presentation: store.getState(), file, head, playing };
    },
  };
}

function isApart(mine: Playhead, theirs: Playhead, lab: Lab): boolean {
  const state = lab.store.getState();
  const timeline = timelineOf(state);
  const apart = Math.abs(secondsAt(timeline, mine) - secondsAt(timeline, theirs));
  return apart > APART_S * Math.max(1, state.params.time.speed);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is already so keeps its identity, so that nothing is made or drawn again for it. */
function withKnownParts(had: Presentation, has: Presentation): Presentation {
  if (same(had, has)) return had;
  return {
    ...has,
    lesson: same(had.lesson, has.lesson) ? had.lesson : has.lesson,
    asked: withKnownQuestion(had.asked, has.asked),
    timer: same(had.timer, has.timer) ? had.timer : has.timer,
    extras: same(had.extras, has.extras) ? had.extras : has.extras,
  };
}

/** A line more of the same question's answer. */
function withKnownQuestion(had: Asked | null, has: Asked | null): Asked | null {
  if (had === null || has === null || !same(had.question, has.question)) return has;
  return { ...has, question: had.question };
}

interface Listening {
  readonly room: string;
  readonly open: OpenWire;
  readonly mirror: Mirror;
  readonly connection: StoreApi<Connection>;
}

function listen({ room, open, mirror, connection }: Listening): {
  readonly channel: Channel | null;
  readonly stop: () => void;
} {
  let revision: number | null = null;
  let heardAt = 0;
  /** When the wall was asked without an answer so far. */
  let askedAt: number | null = null;

  const heard = (): void => {
    heardAt = Date.now();
    askedAt = null;
    connection.setState("connected", true);
  };
  const receive = (message: Message): void => {
    switch (message.type) {
      case "state":
        heard();
        revision = message.revision;
        mirror.show(message);
        keep(room, message);
        return;
      case "beat":
        if (message.revision !== revision) return channel?.send({ type: "hello", role: "follow" });
        heard();
        return mirror.beat(message.head, message.playing);
      case "hello": {
        const known = message.role === "lead" ? mirror.known() : null;
        if (known) channel?.send({ type: "known", ...known, at: heardAt });
        return;
      }
      case "bye":
        if (message.role === "lead") connection.setState("lost", true);
        return;
      case "known":
      case "command":
      case "labCommand":
      case "ping":
      case "taken":
        return;
    }
  };
  const channel = openChannel(room, receive, open);
  if (channel === null) {
    connection.setState("impossible", true);
    return { channel, stop: () => undefined };
  }
  const kept = readKept(room, PACKED);
  if (kept) {
    heardAt = kept.at;
    // The wall says whether time goes on.
    mirror.show({ ...kept, playing: false });
  }
  const ask = (): void => {
    const now = Date.now();
    if (askedAt !== null && now - askedAt >= LOST_MS) connection.setState("lost", true);
    askedAt ??= now;
    channel.send(revision === null ? { type: "hello", role: "follow" } : { type: "ping" });
  };
  ask();
  const timer = setInterval(ask, PING_MS);
  return {
    channel,
    stop() {
      clearInterval(timer);
      channel.send({ type: "bye", role: "follow" });
      channel.close();
    },
  };
}
