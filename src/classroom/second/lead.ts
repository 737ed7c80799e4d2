/** The wall's end of the line: says what is shown, whenever it changes, and does what the teacher's window asks. */
import { fetchStateFiles } from "../../params/index.ts";
import { timelineOf, type LabState } from "../../store/index.ts";
import { secondsAt } from "../../timeline/index.ts";
import type { Presenter } from "../present/types.ts";
import { openChannel, overBroadcast, type Message, type OpenWire } from "./channel.ts";
import { leaveRoom } from "./room.ts";
import { isSameLayer, keep, packerOf, type StateFiles } from "./snapshot.ts";

/** Between two states, in milliseconds: a drag makes sixty a second. */
const LEAST_MS = 50;
/** Between two beats while time passes. */
const BEAT_MS = 250;
/** How long another wall of the room has to say that it is there: a tab that was copied. */
const TAKEN_MS = 80;
/** Seconds that one picture's time never takes: more is a jump. */
const JUMP_S = 0.3;

/** Follows a presenter until the returned function is called. */
export function leadPresentation(
  presenter: Presenter,
  room: string,
  open: OpenWire = overBroadcast,
): () => void {
  let isGone = false;
  let stop = (): void => undefined;
  fetchStateFiles().then(
    (files) => {
      if (!isGone) stop = lead(presenter, room, files, open);
    },
    () => undefined,
  );
  return () => {
    isGone = true;
    stop();
  };
}

function lead(presenter: Presenter, room: string, files: StateFiles, open: OpenWire): () => void {
  const { lab, store } = presenter;
  const pack = packerOf(files, presenter);
  let revision = 0;
  let sentAt = -Infinity;
  let beatAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isQueued = false;

  const send = (): void => {
    isQueued = false;
    clearTimeout(timer);
    timer = undefined;
    sentAt = beatAt = performance.now();
    revision += 1;
    const snapshot = pack();
    channel?.send({ type: "state", revision, ...snapshot });
    keep(room, snapshot);
  };
  /** One for all that changes in a task; the last of many always goes. */
  const soon = (): void => {
    if (isQueued || timer !== undefined) return;
    const wait = sentAt + LEAST_MS - performance.now();
    if (wait > 0) {
      timer = setTimeout(send, wait);
      return;
    }
    isQueued = true;
    queueMicrotask(() => {
      if (isQueued) send();
    });
  };
  const beat = (): void => {
    beatAt = performance.now();
    const { head, playing } = lab.store.getState();
    channel?.send({ type: "beat", head, playing, revision });
  };
  const receive = (message: Message): void => {
    switch (message.type) {
      case "hello":
        if (message.role === "follow") send();
        else channel?.send({ type: "taken" });
        return;
      case "ping":
        return beat();
      case "command":
        return presenter.dispatch(message.command);
      case "labCommand":
        return lab.dispatch(message.command);
      case "taken":
        leaveRoom();
        return channel?.close();
      case "state":
      case "known":
      case "beat":
      case "bye":
        return;
    }
  };
  const channel = openChannel(room, receive, open);

  const onLab = (state: LabState, before: LabState): void => {
    if (state.playing !== before.playing || !isSameLayer(state, before)) return soon();
    if (state.head === before.head) return;
    if (!state.playing || isJump(state, before)) return soon();
    if (performance.now() - beatAt >= BEAT_MS) beat();
  };
  const stops = [lab.store.subscribe(onLab), store.subscribe(soon)];
  const onHide = (): void => {
    keep(room, pack());
    channel?.send({ type: "bye", role: "lead" });
  };
  globalThis.addEventListener?.("pagehide", onHide);
  channel?.send({ type: "hello", role: "lead" });
  timer = setTimeout(send, TAKEN_MS);

  return () => {
    for (const each of stops) each();
    clearTimeout(timer);
    isQueued = false;
    globalThis.removeEventListener?.("pagehide", onHide);
    channel?.send({ type: "bye", role: "lead" });
    channel?.close();
  };
}

/** The head went where time alone does not take it. */
function isJump(state: LabState, before: LabState): boolean {
  const timeline = timelineOf(state);
  const passed = secondsAt(timeline, state.head) - secondsAt(timeline, before.head);
  return passed < 0 || passed > JUMP_S * state.params.time.speed;
}
