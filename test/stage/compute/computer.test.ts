/** A worker that breaks, and what is kept of one that does not. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import type { Recipe, RunValues } from "../../../src/engine/index.ts";
import { createComputer } from "../../../src/stage/compute/computer.ts";
import type { Thread } from "../../../src/stage/compute/remote.ts";
import { Superseded } from "../../../src/stage/compute/slices.ts";

const recipe = (): Recipe => ({}) as Recipe;
const none = (): void => undefined;

/** A worker that answers as it is told to. */
function threadThat(answers: () => Promise<RunValues>) {
  let reject: (error: Error) => void = none;
  const broken = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  const remote = { compute: answers, cancel: none } as unknown as Thread["remote"];
  const thread: Thread = { remote, broken, end: none };
  return { thread, breaks: () => reject(new Error("the worker broke")) };
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

it("keeps no answer, however long the worker lives", async () => {
  const answers: WeakRef<object>[] = [];
  const { thread } = threadThat(() => {
    const values = { input: new Float32Array(1e5) };
    answers.push(new WeakRef(values));
    return Promise.resolve(values as unknown as RunValues);
  });
  const computer = createComputer(() => Promise.resolve(thread));
  for (let i = 0; i < 5; i++) await computer.compute(recipe(), none);
  // A weak reference holds until the task is over.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  expect(answers).toHaveLength(5);
  expect(answers.filter((each) => each.deref() !== undefined)).toHaveLength(0);
  computer.end();
});

it("gives up what waits when the worker breaks, and starts another for the next", async () => {
  const [first, second] = [
    threadThat(() => new Promise(none)),
    threadThat(() => Promise.resolve({} as RunValues)),
  ];
  const threads = [first.thread, second.thread];
  const computer = createComputer(() => Promise.resolve(threads.shift() ?? null));
  const waiting = Promise.allSettled([1, 2].map(() => computer.compute(recipe(), none)));
  await new Promise((resolve) => setTimeout(resolve));
  first.breaks();
  const [older, newer] = await waiting;
  expect(older).toMatchObject({ reason: expect.any(Superseded) as unknown });
  expect(newer).toMatchObject({ reason: { message: "the worker broke" } });
  expect(await computer.compute(recipe(), none)).toEqual({});
  expect(threads).toHaveLength(0);
});
