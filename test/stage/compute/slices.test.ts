/** Work in slices: pauses in time, ends when nobody wants it, tells how far it is. */
import { expect, test } from "vitest";
import { finish, type Steps } from "../../../src/engine/index.ts";
import { runInSlices, Superseded, taskPause } from "../../../src/stage/compute/slices.ts";

/** Ten slices of 5 ms by a clock of its own, each of 100 multiplications. */
function work() {
  let time = 0;
  let slices = 0;
  function* steps(): Steps<string> {
    for (let i = 0; i < 10; i++) {
      time += 5;
      slices++;
      yield 100;
    }
    return "done";
  }
  return { steps: steps(), now: () => time, slices: () => slices };
}

test("pauses whenever the budget is used up, and tells what is done", async () => {
  const { steps, now } = work();
  const pausedAt: number[] = [];
  const told: number[] = [];
  const pause = () => {
    pausedAt.push(now());
    return Promise.resolve();
  };
  const result = await runInSlices(
    steps,
    { budget: 12, pause, now },
    () => true,
    (done) => told.push(done),
  );
  expect(result).toBe("done");
  expect(pausedAt).toEqual([15, 30, 45]);
  expect(told).toEqual([300, 600, 900]);
});

test("work that nobody wants any more stops at its next pause", async () => {
  const { steps, now, slices } = work();
  let isWanted = true;
  const pause = () => {
    isWanted = now() < 30;
    return Promise.resolve();
  };
  const pacing = { budget: 12, pause, now };
  await expect(
    runInSlices(
      steps,
      pacing,
      () => isWanted,
      () => undefined,
    ),
  ).rejects.toBeInstanceOf(Superseded);
  expect(slices()).toBe(6);
});

test("work that fails rejects with its own error", async () => {
  const steps = (function* (): Steps<never> {
    throw new RangeError("no memory");
  })();
  const pacing = { budget: 1, pause: taskPause, now: () => 0 };
  await expect(
    runInSlices(
      steps,
      pacing,
      () => true,
      () => undefined,
    ),
  ).rejects.toThrow("no memory");
});

test("a pause lets a message through", async () => {
  const heard: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<string>) => heard.push(data);
  port2.postMessage("newer work");
  await taskPause();
  await taskPause();
  port1.close();
  expect(heard).toEqual(["newer work"]);
});

test("slices drained at once give the same result", () => {
  expect(finish(work().steps)).toBe("done");
});
