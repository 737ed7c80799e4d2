/** How much a host may send, how often, and what it may subscribe to. */
import { describe, expect, test } from "vitest";
import { MOST_BYTES, MOST_PER_SECOND, sizeFault } from "../../src/embed/messages/limits.ts";
import { startTalk, type Talk } from "./talk.ts";

const step = { ns: "depthwise-explorer", v: 1, type: "step", by: 1 };

describe("at most 60 messages within a second", () => {
  const sendMany = (talk: Talk, count: number): void => {
    for (let i = 0; i < count; i++) talk.sayRaw({ ...step, by: i % 2 === 0 ? 1 : -1, id: i });
  };

  test("the 61st is refused by name, and the rest of the flood is told once a second", () => {
    const talk = startTalk();
    sendMany(talk, 1000);
    expect(talk.got.filter(({ type }) => type === "result")).toHaveLength(60);
    const errors = talk.got.filter(({ type }) => type === "error");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ id: 60, code: "too-many", path: "" });
    talk.pass(1000);
    sendMany(talk, 1000);
    expect(talk.got.filter(({ type }) => type === "error")).toHaveLength(2);
  });

  test("any second counts, not only those that begin with a full one", () => {
    const talk = startTalk();
    sendMany(talk, 40);
    talk.pass(900);
    sendMany(talk, 20);
    talk.pass(99);
    sendMany(talk, 1);
    expect(talk.got.at(-1)).toMatchObject({ code: "too-many" });
    talk.pass(2);
    sendMany(talk, 1);
    expect(talk.got.at(-1)).toMatchObject({ type: "result" });
  });

  test("what is refused changes nothing", () => {
    const talk = startTalk();
    for (let i = 0; i < 200; i++) talk.sayRaw(step);
    expect(talk.lab.store.getState().head.step).toBe(MOST_PER_SECOND);
  });

  test("messages of others do not count", () => {
    const talk = startTalk();
    for (let i = 0; i < 500; i++) talk.sayRaw({ type: "slide:start" });
    talk.sayRaw({ ...step, id: 1 });
    expect(talk.last()).toEqual({ type: "result", id: 1 });
  });
});

describe("a message is at most 64 kB", () => {
  test.each([
    ["texts count as UTF-8", "ä".repeat(MOST_BYTES / 2 - 8), "é".repeat(MOST_BYTES / 2 + 1)],
    ["and so do names", { ["k".repeat(100)]: 1 }, { ["k".repeat(MOST_BYTES)]: 1 }],
    ["lists count each value", Array(1000).fill(1), Array(9000).fill(1)],
  ])("%s", (_, small, large) => {
    expect(sizeFault(small)).toBe(null);
    expect(sizeFault(large)).toBe("too-large");
  });

  test("a list is refused by its length, before its values are looked at", () => {
    const values = new Proxy<unknown[]>(Array(1e7), {
      get(target, key) {
        if (key === "length") return target.length;
        throw new Error("looked at a value");
      },
    });
    expect(sizeFault({ values })).toBe("too-large");
  });
});

describe("subscribed events", () => {
  test("come at once, and then at most once per picture", () => {
    const talk = startTalk();
    talk.say({ type: "subscribe", events: ["step", "count"], id: 1 });
    expect(talk.got.map(({ type }) => type)).toEqual(["result", "step", "count"]);
    talk.got.length = 0;
    for (let i = 0; i < 30; i++) talk.lab.dispatch({ type: "step", by: 1 });
    expect(talk.got).toEqual([]);
    talk.frame();
    expect(talk.got.map(({ type }) => type)).toEqual(["step", "count"]);
    expect(talk.got[0]).toMatchObject({ step: 30, playing: false });
    talk.frame();
    expect(talk.got).toHaveLength(2);
  });

  test("only those that were asked for, and none after they were let go", () => {
    const talk = startTalk();
    talk.say({ type: "subscribe", events: ["count"] });
    talk.say({ type: "step", by: 5 });
    talk.frame();
    expect(talk.got.map(({ type }) => type)).toEqual(["count", "count"]);
    talk.say({ type: "subscribe", events: [] });
    talk.say({ type: "step", by: 5 });
    talk.frame();
    expect(talk.got).toHaveLength(2);
  });

  test("nobody who asked for nothing gets any", () => {
    const talk = startTalk();
    talk.say({ type: "play" });
    talk.lab.dispatch({ type: "step", by: 1 });
    talk.frame();
    expect(talk.got).toEqual([]);
  });

  test("count speaks of the layer that is there now", () => {
    const talk = startTalk("?time=compare");
    talk.say({ type: "subscribe", events: ["count"] });
    talk.say({ type: "set", params: { filters: 2 } });
    talk.frame();
    expect(talk.last()).toMatchObject({
      total: { standard: 1350, depthwise: 675, pointwise: 150, separable: 825 },
      done: { standard: 1350, separable: 825 },
    });
  });
});
