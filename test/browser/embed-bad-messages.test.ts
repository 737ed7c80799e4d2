/** Messages that are none of ours, bad, or too many: each is answered or passed over, and nothing changes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMessage } from "../embed/random-messages.ts";
import { startTalk } from "../embed/talk.ts";
import { totalIn } from "./support/host-page.ts";
import { ask, at, heard, openTalking, untilReady } from "./support/talking-host.ts";

describe("what is no message of ours, or a bad one", () => {
  test("foreign messages get no answer; bad ones an error each; the picture stays", async () => {
    const { page, frame, problems } = await openTalking("?api=1");
    await untilReady(page);
    await page.evaluate(() => {
      window.heard.length = 0;
      const to = document.querySelector("iframe")?.contentWindow;
      for (const data of [
        null,
        1,
        "play",
        [],
        { type: "play" },
        { ns: "x", type: "play" },
        new Map(),
        new Date(0),
      ])
        to?.postMessage(data, "*");
    });
    const bad: readonly (readonly [object, string])[] = [
      [{ type: "jump" }, "unknown-type"],
      [{ type: "play", v: 9 }, "bad-version"],
      [{ type: "step", by: "many" }, "bad-value"],
      [{ type: "set", params: { kernel: 99 } }, "bad-value"],
      [{ type: "set", params: { api: "0" } }, "not-allowed"],
      [{ type: "set", params: { filters: 2, colour: "red" } }, "unknown-key"],
      [{ type: "subscribe", events: ["rain"] }, "unknown-event"],
      [{ type: "seek", time: "x".repeat(200_000) }, "too-large"],
    ];
    for (const [message, code] of bad)
      expect(await ask(page, message)).toMatchObject({ type: "error", code });
    expect(await heard(page)).toHaveLength(bad.length);
    expect(await at(frame)).toBe("input");
    expect(await totalIn(frame, "standard")).toBe("86400");
    expect(problems()).toEqual([]);
  });

  test("a flood of 3,000 messages is told once a second and does not stop the widget", async () => {
    const { page, frame, problems } = await openTalking("?api=1");
    await untilReady(page);
    const seconds = await page.evaluate(async () => {
      window.heard.length = 0;
      const started = performance.now();
      const to = document.querySelector("iframe")?.contentWindow;
      for (let i = 0; i < 3000; i++)
        to?.postMessage({ ns: "depthwise-explorer", v: 1, type: "step", by: 1, id: i }, "*");
      await new Promise((resolve) => setTimeout(resolve, 500));
      return (performance.now() - started) / 1000;
    });
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(60);
    const answers = await heard(page);
    const errors = answers.filter(({ type }) => type === "error");
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["too-many"]));
    expect(errors.length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
    expect(answers.length - errors.length).toBeLessThanOrEqual(60 * (Math.ceil(seconds) + 1));
    await page.waitForTimeout(1100);
    expect(await ask(page, { type: "seek", time: "compare" })).toMatchObject({ type: "result" });
    expect(await at(frame)).toBe("compare");
    expect(problems()).toEqual([]);
  });
});

test("10,000 random messages that a lab refuses change nothing here either", async () => {
  const refused = fc
    .sample(anyMessage, { numRuns: 14_000, seed: 6 })
    .filter((message) => {
      const talk = startTalk();
      const before = talk.lab.store.getState();
      talk.sayRaw(message);
      return talk.lab.store.getState() === before && !talk.got.some(({ type }) => type === "ready");
    })
    .slice(0, 10_000);
  expect(refused).toHaveLength(10_000);
  const { page, frame, problems } = await openTalking("?api=1&time=compare");
  await untilReady(page);
  const before = await ask(page, { type: "get", what: "state" });
  await page.evaluate(async (text) => {
    const messages = JSON.parse(text) as unknown[];
    window.heard.length = 0;
    const to = document.querySelector("iframe")?.contentWindow;
    // Some in every second, so that not all of them end at the gate.
    for (let i = 0; i < messages.length; i += 500) {
      for (const message of messages.slice(i, i + 500)) to?.postMessage(message, "*");
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }, JSON.stringify(refused));
  await page.waitForTimeout(1100);
  const codes = new Set((await heard(page)).map(({ code }) => code));
  expect(codes.size).toBeGreaterThan(4);
  const after = await ask(page, { type: "get", what: "state" });
  expect(after.value).toEqual(before.value);
  expect(await at(frame)).toBe("compare");
  expect(problems()).toEqual([]);
});
