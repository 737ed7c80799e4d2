/** Messages between a host page and the widget on another origin, in a real browser. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Frame } from "playwright-core";
import { anyMessage } from "../embed/random-messages.ts";
import { startTalk } from "../embed/talk.ts";
import { frameMarkup, openHost, widgetOf, type HostedPage } from "./support/host-page.ts";
import { ask, heard, LISTENER, send, untilReady, type Heard } from "./support/talking-host.ts";

async function open(
  query: string,
  sandbox?: string | null,
): Promise<HostedPage & { frame: Frame }> {
  const host = await openHost(LISTENER + frameMarkup(query, sandbox));
  const frame = await widgetOf(host.page);
  return { ...host, frame };
}

const at = (frame: Frame): Promise<string | null> =>
  frame.locator("[data-at]").first().getAttribute("data-at");

const total = (frame: Frame, form: string): Promise<string | null> =>
  frame.locator(`[data-count=${form}]`).first().getAttribute("data-total");

describe.each([
  ["a plain frame", null],
  ["a sandboxed frame", undefined],
])("in %s", (_, sandbox) => {
  test("hello opens a port, and every kind of message works through it", async () => {
    const { page, frame, problems } = await open("?api=1&filters=16", sandbox);
    await untilReady(page);
    const ready = await ask(page, { type: "hello" });
    expect(ready).toMatchObject({ type: "ready", version: "0.1.0" });
    expect(await page.evaluate(() => window.heard.map(({ ports }) => ports))).toEqual([0, 1]);
    const by = "port";
    expect(await ask(page, { type: "seek", time: "filters.f9.y1.x2" }, by)).toMatchObject({
      type: "result",
    });
    await expect.poll(() => at(frame)).toBe("filters.f9.y1.x2");
    await ask(page, { type: "step", by: -1 }, by);
    await expect.poll(() => at(frame)).toBe("filters.f9.y1.x1");
    await ask(page, { type: "set", params: { kernel: 1, filters: 4 } }, by);
    await expect.poll(() => total(frame, "standard")).toBe(String(4 * 3 * 49));
    const counts = await ask(page, { type: "get", what: "counts" }, by);
    expect(counts.value).toMatchObject({ total: { depthwise: 147, pointwise: 588 } });
    await ask(page, { type: "play" }, by);
    expect(await frame.getByRole("button", { name: "Pause" }).count()).toBe(1);
    await ask(page, { type: "pause" }, by);
    expect(problems()).toEqual([]);
  });

  test("a tensor arrives as numbers with its shape", async () => {
    const { page } = await open("?api=1&height=4&width=5", sandbox);
    await untilReady(page);
    await ask(page, { type: "hello" });
    await page.evaluate(() =>
      window.port?.postMessage({
        ...{ ns: "depthwise-explorer", v: 1, id: "t", type: "get" },
        ...{ what: "tensor", tensor: "input", channel: 2 },
      }),
    );
    const found = await page.waitForFunction(() => {
      const answers = window.heard.map(
        ({ data }) => data as { id?: string; value?: { shape: number[]; data: Float32Array } },
      );
      const value = answers.find(({ id }) => id === "t")?.value;
      return (
        value && {
          shape: value.shape,
          isFloats: value.data instanceof Float32Array,
          count: value.data.length,
        }
      );
    });
    expect(await found.jsonValue()).toEqual({ shape: [4, 5], isFloats: true, count: 20 });
  });
});

test("events come at most once per picture while it plays, and only when asked for", async () => {
  const { page } = await open("?api=1&speed=8&time=filters");
  await untilReady(page);
  await ask(page, { type: "play" });
  await page.waitForTimeout(500);
  expect((await heard(page)).filter(({ type }) => type === "step" || type === "count")).toEqual([]);
  const frames = await page.evaluate(async () => {
    const frame = document.querySelector("iframe");
    window.heard.length = 0;
    const whole = { ns: "depthwise-explorer", v: 1, type: "subscribe", events: ["step", "count"] };
    frame?.contentWindow?.postMessage(whole, "*");
    let pictures = 0;
    const end = performance.now() + 1500;
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      pictures++;
    }
    return pictures;
  });
  const events = (await heard(page)).filter(({ type }) => type === "step" || type === "count");
  const steps = events.filter(({ type }) => type === "step");
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.length).toBeLessThanOrEqual(frames + 5);
  const done = events
    .filter(({ type }) => type === "count")
    .map((event) => (event["done"] as { standard: number }).standard);
  expect(done).toEqual([...done].sort((a, b) => a - b));
});

describe("who may speak", () => {
  test("without api=1 nobody is listened to and nothing is said", async () => {
    const { page, frame } = await open("?filters=16");
    await send(page, { type: "seek", time: "compare", id: 1 });
    await page.waitForTimeout(500);
    expect(await heard(page)).toEqual([]);
    expect(await at(frame)).toBe("input");
  });

  test("another origin than the pinned one is ignored, and hears nothing", async () => {
    const { page, frame, problems } = await open("?api=1&origin=https://example.org");
    await send(page, { type: "hello", id: 1 });
    await send(page, { type: "seek", time: "compare", id: 2 });
    await page.waitForTimeout(500);
    expect(await heard(page)).toEqual([]);
    expect(await at(frame)).toBe("input");
    // The browser says by itself that the greeting found nobody.
    expect(problems().filter((problem) => !problem.includes("postMessage"))).toEqual([]);
  });

  test("the pinned origin is answered", async () => {
    const host = await openHost(LISTENER);
    await host.page.evaluate(
      (markup) => {
        document.body.insertAdjacentHTML("beforeend", markup);
      },
      frameMarkup(`?api=1&origin=${host.origin}`),
    );
    const frame = await widgetOf(host.page);
    await untilReady(host.page);
    expect(await ask(host.page, { type: "seek", time: "compare" })).toMatchObject({
      type: "result",
    });
    expect(await at(frame)).toBe("compare");
    expect(host.problems()).toEqual([]);
  });

  test("another frame of the same page is ignored", async () => {
    const { page, frame } = await open("?api=1");
    await untilReady(page);
    await page.evaluate(() => {
      const other = document.createElement("iframe");
      other.srcdoc = `<script>
        parent.frames[0].postMessage({ ns: "depthwise-explorer", v: 1, type: "seek", time: "compare", id: 1 }, "*");
      </script>`;
      document.body.append(other);
    });
    await page.waitForTimeout(700);
    expect(await at(frame)).toBe("input");
    expect((await heard(page)).filter(({ type }) => type !== "ready")).toEqual([]);
  });
});

describe("what is no message of ours, or a bad one", () => {
  test("foreign messages get no answer; bad ones an error each; the picture stays", async () => {
    const { page, frame, problems } = await open("?api=1");
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
    expect(await total(frame, "standard")).toBe("86400");
    expect(problems()).toEqual([]);
  });

  test("a flood of 3,000 messages is told once a second and does not stop the widget", async () => {
    const { page, frame, problems } = await open("?api=1");
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
  const { page, frame, problems } = await open("?api=1&time=compare");
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

describe("resize=1", () => {
  /** Gives the frame every height it asks for, in each of the three languages. */
  const obliging = `<script>
    addEventListener("message", ({ data, source }) => {
      const frame = document.querySelector("iframe");
      if (!frame || source !== frame.contentWindow) return;
      const said = typeof data === "string" ? JSON.parse(data) : data;
      if (typeof said.height === "number") frame.style.height = said.height + "px";
    });
  </script>`;

  /** Everything that was said, once nothing has been said for so long (ms). */
  async function untilQuiet(page: HostedPage["page"], rest = 1000): Promise<Heard[]> {
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
    for (let last = -1; ;) {
      const all = await heard(page);
      if (all.length === last) return all;
      last = all.length;
      await page.waitForTimeout(rest);
    }
  }

  const heights = (all: readonly Heard[]): number[] =>
    all.filter(({ type }) => type === "resize").map(({ height }) => height ?? 0);

  test("the height is told in three languages and comes to rest", async () => {
    const host = await openHost(LISTENER + obliging + frameMarkup("?api=1&resize=1"));
    const { page, problems } = host;
    await widgetOf(page);
    const all = await untilQuiet(page, 1500);
    const asked = heights(all);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(4);
    const lti = all.filter(({ subject }) => subject === "lti.frameResize");
    expect(lti.map(({ height }) => height)).toEqual(asked);
    const texts = all.flatMap(({ text }) => (typeof text === "string" ? [text] : []));
    const plain = texts.map((text) => JSON.parse(text) as Heard);
    expect(plain.map(({ context }) => context)).toEqual(asked.map(() => "iframe.resize"));
    expect(plain.map(({ height }) => height)).toEqual(asked);
    const frame = await page.locator("iframe").evaluate((node) => node.clientHeight);
    expect(frame).toBe(asked.at(-1));
    expect(problems()).toEqual([]);
  });

  test("a narrower frame asks for another height, once", async () => {
    const host = await openHost(LISTENER + obliging + frameMarkup("?api=1&resize=1"));
    const { page } = host;
    await widgetOf(page);
    const before = heights(await untilQuiet(page)).length;
    await page.locator("iframe").evaluate((node) => {
      node.style.width = "900px";
    });
    await expect.poll(async () => heights(await heard(page)).length).toBeGreaterThan(before);
    const after = heights(await untilQuiet(page)).slice(before);
    expect(after.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(4);
    const inside = page.frameLocator("iframe").locator(".embed");
    expect(
      await inside.evaluate((node) => node.getBoundingClientRect().height),
    ).toBeLessThanOrEqual((after.at(-1) ?? 0) + 1);
  });

  test("without api=1 only the hosts' own languages are spoken", async () => {
    const { page } = await open("?resize=1");
    const all = await untilQuiet(page);
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ ns }) => ns === undefined)).toBe(true);
  });
});

test("Escape is told to the host", async () => {
  const { page, frame } = await open("?api=1");
  await untilReady(page);
  await frame.getByRole("button", { name: "Play" }).focus();
  await page.keyboard.press("Escape");
  await expect
    .poll(async () => (await heard(page)).filter(({ type }) => type === "escape").length)
    .toBe(1);
});
