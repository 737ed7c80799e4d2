/** Messages between a host page and the widget on another origin, in a real browser. */
import { describe, expect, test } from "vitest";
import { frameMarkup, openHost, totalIn, widgetOf } from "./support/host-page.ts";
import { ask, at, heard, LISTENER, openTalking, send, untilReady } from "./support/talking-host.ts";

describe.each([
  ["a plain frame", null],
  ["a sandboxed frame", undefined],
])("in %s", (_, sandbox) => {
  test("hello opens a port, and every kind of message works through it", async () => {
    const { page, frame, problems } = await openTalking("?api=1&filters=16", sandbox);
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
    await expect.poll(() => totalIn(frame, "standard")).toBe(String(4 * 3 * 49));
    const counts = await ask(page, { type: "get", what: "counts" }, by);
    expect(counts.value).toMatchObject({ total: { depthwise: 147, pointwise: 588 } });
    await ask(page, { type: "play" }, by);
    expect(await frame.getByRole("button", { name: "Pause" }).count()).toBe(1);
    await ask(page, { type: "pause" }, by);
    expect(problems()).toEqual([]);
  });

  test("a tensor arrives as numbers with its shape", async () => {
    const { page } = await openTalking("?api=1&height=4&width=5", sandbox);
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
  const { page } = await openTalking("?api=1&speed=8&time=filters");
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
    const { page, frame } = await openTalking("?filters=16");
    await send(page, { type: "seek", time: "compare", id: 1 });
    await page.waitForTimeout(500);
    expect(await heard(page)).toEqual([]);
    expect(await at(frame)).toBe("input");
  });

  test("another origin than the pinned one is ignored, and hears nothing", async () => {
    const { page, frame, problems } = await openTalking("?api=1&origin=https://example.org");
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
    const { page, frame } = await openTalking("?api=1");
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

test("Escape is told to the host", async () => {
  const { page, frame } = await openTalking("?api=1");
  await untilReady(page);
  await frame.getByRole("button", { name: "Play" }).focus();
  await page.keyboard.press("Escape");
  await expect
    .poll(async () => (await heard(page)).filter(({ type }) => type === "escape").length)
    .toBe(1);
});
