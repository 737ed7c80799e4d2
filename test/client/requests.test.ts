/** Requests of the client library: their pace, their answers, and what becomes of those without one. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRequests } from "../../src/client/requests.ts";
import { ExplorerError } from "../../src/client/error.ts";
import { MOST_PER_SECOND } from "../../src/embed/messages/limits.ts";
import type { HostMessage, WidgetNews } from "../../src/protocol/index.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const posted: { readonly at: number; readonly message: HostMessage }[] = [];
  const requests = createRequests(
    (message) => posted.push({ at: Date.now(), message: message as HostMessage }),
    5000,
  );
  const answer = (id: number, news: WidgetNews): boolean =>
    requests.answer({ ns: "depthwise-explorer", v: 1, id, ...news });
  return { posted, requests, answer };
}

describe("requests", () => {
  test("go out at once, in order, with ids of their own", () => {
    const { posted, requests } = start();
    void requests.ask({ type: "play" });
    void requests.ask({ type: "step", by: 2 });
    expect(posted.map(({ message }) => message)).toEqual([
      { ns: "depthwise-explorer", v: 1, id: 1, type: "play" },
      { ns: "depthwise-explorer", v: 1, id: 2, type: "step", by: 2 },
    ]);
  });

  test("are answered by id, in any order", async () => {
    const { requests, answer } = start();
    const first = requests.ask({ type: "get", what: "counts" });
    const second = requests.ask({ type: "seek", time: "nowhere" });
    const refused = {
      code: "bad-value",
      path: "time",
      message: "time=nowhere is no place",
    } as const;
    expect(answer(2, { type: "error", ...refused })).toBe(true);
    expect(answer(1, { type: "result" })).toBe(true);
    await expect(first).resolves.toBeUndefined();
    await expect(second).rejects.toMatchObject({ ...refused, name: "ExplorerError" });
    expect(answer(1, { type: "result" })).toBe(false);
  });

  test("never come faster than the widget reads", async () => {
    const { posted, requests } = start();
    for (let i = 0; i < 200; i++) void requests.ask({ type: "step", by: 1 });
    await vi.advanceTimersByTimeAsync(4500);
    expect(posted).toHaveLength(200);
    for (const { at } of posted) {
      const within = posted.filter((other) => other.at >= at && other.at < at + 1000);
      expect(within.length).toBeLessThan(MOST_PER_SECOND);
    }
    expect(posted.map(({ message }) => message.id)).toEqual(
      Array.from({ length: 200 }, (_, i) => i + 1),
    );
  });

  test("of a slider that is too fast, the last value of each name arrives", async () => {
    const { posted, requests, answer } = start();
    const asked = Array.from({ length: 300 }, (_, i) =>
      requests.ask({ type: "set", params: i % 2 === 0 ? { filters: i } : { kernel: i } }),
    );
    await vi.advanceTimersByTimeAsync(2000);
    expect(posted).toHaveLength(51);
    expect(posted.at(-1)?.message).toMatchObject({ params: { filters: 298, kernel: 299 } });
    for (const { message } of posted) answer(Number(message.id), { type: "result" });
    await expect(Promise.all(asked)).resolves.toHaveLength(300);
  });

  test("without an answer are rejected by name", async () => {
    const { requests } = start();
    const asked = expect(requests.ask({ type: "play" })).rejects.toMatchObject({ code: "timeout" });
    await vi.advanceTimersByTimeAsync(5001);
    await asked;
  });

  test("all end when the conversation does, those that wait to be sent as well", async () => {
    const { posted, requests } = start();
    const asked = Array.from({ length: 60 }, () => requests.ask({ type: "play" }));
    requests.close(new ExplorerError("destroyed", "over"));
    const ended = await Promise.allSettled(asked);
    expect(ended.every(({ status }) => status === "rejected")).toBe(true);
    await vi.advanceTimersByTimeAsync(3000);
    expect(posted).toHaveLength(50);
    await expect(requests.ask({ type: "play" })).rejects.toMatchObject({ code: "destroyed" });
  });
});
