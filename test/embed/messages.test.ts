/** Every message of the host: what it does, what is answered, and what is refused. */
import { describe, expect, test, vi } from "vitest";
import { convolved } from "./plain-loops.ts";
import { startTalk } from "./talk.ts";

describe("a sound message", () => {
  test("hello is answered with ready, in the asker's id", () => {
    const talk = startTalk();
    talk.say({ type: "hello", id: "a" });
    expect(talk.got[0]).toMatchObject({ ns: "depthwise-explorer", v: 1, type: "ready", id: "a" });
    expect(talk.last()).toMatchObject({
      version: "0.1.0",
      capabilities: {
        types: ["hello", "play", "pause", "seek", "step", "set", "get", "subscribe"],
        events: ["step", "count"],
        what: ["state", "counts", "tensor"],
      },
    });
  });

  test("play and pause play and pause", () => {
    const talk = startTalk();
    talk.say({ type: "play", id: 1 });
    expect(talk.lab.store.getState().playing).toBe(true);
    expect(talk.last()).toEqual({ type: "result", id: 1 });
    talk.say({ type: "pause", id: 2 });
    expect(talk.lab.store.getState().playing).toBe(false);
  });

  test("seek goes to a link's time, as the link itself would", () => {
    const talk = startTalk();
    talk.say({ type: "seek", time: "filters.f40.y2.x2", id: 1 });
    const linked = startTalk("?time=filters.f40.y2.x2");
    expect(talk.lab.store.getState().head).toEqual(linked.lab.store.getState().head);
    expect(talk.last()).toEqual({ type: "result", id: 1 });
  });

  test("step goes by whole steps, both ways", () => {
    const talk = startTalk();
    talk.say({ type: "step", by: 3 });
    expect(talk.lab.store.getState().head.step).toBe(3);
    talk.say({ type: "step", by: -2 });
    expect(talk.lab.store.getState().head.step).toBe(1);
  });

  test("set changes settings of every kind in one message and one undo step", () => {
    const talk = startTalk();
    const params = { kernel: 5, padding: "same", seed: 7, speed: 2, lanes: "standard", play: true };
    talk.say({ type: "set", params: { ...params, time: "compare" }, id: 1 });
    const state = talk.lab.store.getState();
    expect(state.params.layer).toMatchObject({ kernel: 5, padding: "same" });
    expect(state.params.data.seed).toBe(7);
    expect(state.params.time.speed).toBe(2);
    expect(state.params.view.lanes).toBe("standard");
    expect(state.playing).toBe(true);
    expect(state.past).toHaveLength(1);
    talk.lab.dispatch({ type: "undo" });
    expect(talk.lab.store.getState().params.layer.kernel).toBe(3);
    expect(talk.lab.store.getState().params.data.seed).toBe(1);
  });

  test("set takes values as links write them, and null for the default", () => {
    const talk = startTalk("?kernel=5&hide=settings");
    talk.say({ type: "set", params: { kernel: "1", hide: null, bias: "1", height: null } });
    const { layer, view } = talk.lab.store.getState().params;
    expect(layer).toMatchObject({ kernel: 1, bias: true, height: 7 });
    expect(view.hide).toEqual([]);
  });

  test("get state answers with the settings and the link of the moment", async () => {
    const talk = startTalk("?kernel=5&time=compare&play=1");
    talk.say({ type: "get", what: "state", id: 9 });
    await vi.waitFor(() => expect(talk.got).toHaveLength(1));
    expect(talk.last()).toMatchObject({
      type: "result",
      id: 9,
      value: {
        params: { kernel: 5, filters: 128, time: "compare", play: true, hide: [] },
        link: "?kernel=5&time=compare&play=1",
        playing: true,
        ready: true,
        notices: [],
      },
    });
  });

  test("get counts answers with the worked example's numbers", () => {
    const talk = startTalk("?time=filter.f0.y4.x4.t27");
    talk.say({ type: "get", what: "counts", id: 9 });
    expect(talk.last()).toMatchObject({
      value: {
        done: { standard: 675, depthwise: 675, pointwise: 75, separable: 750 },
        total: { standard: 86_400, depthwise: 675, pointwise: 9600, separable: 10_275 },
        ratio: 10_275 / 86_400,
      },
    });
  });

  test("get tensor transfers a copy of one channel, equal to a plain loop's values", () => {
    const talk = startTalk("?height=6&width=5&channels=2&filters=4&stride=2");
    const ask = (tensor: string, channel: number): Float32Array => {
      talk.say({ type: "get", what: "tensor", tensor, channel, id: 1 });
      const { value } = talk.last() as { value: { data: Float32Array; shape: number[] } };
      expect(value.shape).toEqual(tensor === "input" ? [6, 5] : [2, 2]);
      return value.data;
    };
    const input = [ask("input", 0), ask("input", 1)];
    const depthwise = convolved(talk.lab, input);
    expect([...ask("depthwise", 0)]).toEqual(depthwise[0]);
    expect([...ask("depthwise", 1)]).toEqual(depthwise[1]);
    const [first] = talk.transferred;
    expect(first).toBe(input[0]?.buffer);
    input[0]?.fill(99);
    expect([...ask("input", 0)]).not.toContain(99);
  });

  test("without an id there is no result", () => {
    const talk = startTalk();
    talk.say({ type: "step", by: 1 });
    expect(talk.got).toEqual([]);
    expect(talk.lab.store.getState().head.step).toBe(1);
  });
});

const refused: readonly (readonly [object, code: string, path: string, message: string])[] = [
  [{}, "bad-message", "type", "the message has no type; nothing changed"],
  [{ type: 5 }, "bad-message", "type", "the message has no type; nothing changed"],
  [
    { type: "dance" },
    "unknown-type",
    "type",
    "type=dance is not one of hello, play, pause, seek, step, set, get, subscribe; nothing changed",
  ],
  [{ type: "toString" }, "unknown-type", "type", "type=toString is not one of"],
  [
    { type: "play", v: 2 },
    "bad-version",
    "v",
    "v=2 is not 1; this widget speaks version 1; nothing changed",
  ],
  [{ type: "play", loud: 1 }, "unknown-key", "loud", "loud is not a name of play; nothing changed"],
  [{ type: "get", what: "state", channel: 1 }, "unknown-key", "channel", "is not a name of get"],
  [{ type: "play", id: {} }, "bad-message", "id", "id is not a text of 1 to 64 characters"],
  [{ type: "play", id: "x".repeat(65) }, "bad-message", "id", "id is not a text"],
  [{ type: "seek" }, "bad-value", "time", "time is missing; nothing changed"],
  [
    { type: "seek", time: "nowhere" },
    "bad-value",
    "time",
    "time=nowhere is not a place in the timeline; staying where it is",
  ],
  [{ type: "seek", time: 4 }, "bad-value", "time", "time=4 is not a place in the timeline"],
  [{ type: "step", by: 1.5 }, "bad-value", "by", "by=1.5 is not a whole number from"],
  [{ type: "step", by: "1" }, "bad-value", "by", "by=1 is not a whole number from"],
  [{ type: "step", by: Infinity }, "bad-value", "by", "by=Infinity is not a whole number from"],
  [{ type: "set", params: [] }, "bad-value", "params", "params=(a list) is not an object"],
  [
    { type: "set", params: { stride: 2, kernel: 9 } },
    "bad-value",
    "kernel",
    "kernel=9 is larger than the padded input 7×7; keeping 3, and stride 1",
  ],
  [
    { type: "set", params: { stride: 2, seed: "x" } },
    "bad-value",
    "seed",
    "seed=x is not a whole number; keeping 1",
  ],
  [
    { type: "set", params: { stride: 2, play: "maybe" } },
    "bad-value",
    "play",
    "play=maybe is not 0 or 1; keeping it as it is",
  ],
  [
    { type: "set", params: { height: 9, pin: "standard.500.0.0" } },
    "bad-value",
    "pin",
    "pin=standard.500.0.0 is not in this layer; keeping none",
  ],
  [
    { type: "set", params: { stride: 2, kernal: 5 } },
    "unknown-key",
    "kernal",
    "kernal is not a name of params; nothing changed",
  ],
  [
    { type: "set", params: { stride: 2, origin: "https://a.example" } },
    "not-allowed",
    "origin",
    "origin is set by the widget's address alone; nothing changed",
  ],
  [{ type: "set", params: { input: "own" } }, "bad-value", "input", "input=own is not integers"],
  [{ type: "get", what: "all" }, "bad-value", "what", "what=all is not state or counts or tensor"],
  [{ type: "get", what: "tensor" }, "bad-value", "tensor", "tensor is missing"],
  [
    { type: "get", what: "tensor", tensor: "standard", channel: 128 },
    "bad-value",
    "channel",
    "channel=128 is not in standard, which has 128; nothing changed",
  ],
  [
    { type: "get", what: "tensor", tensor: "standard", channel: -1 },
    "bad-value",
    "channel",
    "channel=-1 is not a whole number from 0; nothing changed",
  ],
  [
    { type: "subscribe", events: ["step", "noise"] },
    "unknown-event",
    "events",
    "events=noise is not step or count; nothing changed",
  ],
  [
    { type: "subscribe", events: ["quiz"] },
    "unknown-event",
    "events",
    "events=quiz is not step or count",
  ],
  [{ type: "subscribe", events: "step" }, "bad-value", "events", "events=step is not a list"],
  [
    { type: "seek", time: "x".repeat(70_000) },
    "too-large",
    "",
    "the message is larger than 64 kB or nested too deep; nothing changed",
  ],
  [{ type: "set", params: { hide: [[[1]]] } }, "too-large", "", "nested too deep"],
  [{ type: "set", params: { hide: Array(10_000).fill(1) } }, "too-large", "", "larger than 64 kB"],
  [{ type: "set", params: { hide: new Map() } }, "bad-message", "", "not a plain object"],
];

describe("a message outside the schema is answered with a named error and changes nothing", () => {
  test.each(refused)("%j", (message, code, path, text) => {
    const talk = startTalk();
    const before = talk.lab.store.getState();
    talk.say({ id: 1, ...message });
    expect(talk.got).toHaveLength(1);
    expect(talk.last()).toMatchObject({ type: "error", code, path });
    expect(talk.last()?.["message"]).toContain(text);
    expect(talk.lab.store.getState()).toBe(before);
  });

  test("values that are still being computed are not there yet", () => {
    const talk = startTalk("?height=64&width=64&channels=64&filters=64");
    talk.say({ type: "get", what: "tensor", tensor: "input", channel: 0 });
    expect(talk.last()).toMatchObject({ type: "error", code: "not-ready", path: "tensor" });
  });

  test("what goes round in a circle ends", () => {
    const talk = startTalk();
    const params: Record<string, unknown> = {};
    params["hide"] = params;
    talk.say({ type: "set", params });
    expect(talk.last()).toMatchObject({ code: "too-large" });
  });
});

describe("somebody else's messages are ignored", () => {
  test.each([
    null,
    undefined,
    5,
    "play",
    [],
    {},
    { type: "play" },
    { ns: "other", type: "play", v: 1 },
    Object.create({ ns: "depthwise-explorer" }),
    '{"ns":"depthwise-explorer","v":1,"type":"play"}',
  ])("%j", (data) => {
    const talk = startTalk();
    const before = talk.lab.store.getState();
    talk.sayRaw(data);
    expect(talk.got).toEqual([]);
    expect(talk.lab.store.getState()).toBe(before);
  });
});
