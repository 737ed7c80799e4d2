/** Laws of the messages: nothing throws, nothing but a sound message changes anything, and what is shown stays whole. */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { KERNEL_KINDS, LANES, PACES, PARTS, SPEEDS } from "../../src/params/index.ts";
import { geometryOf, type LabState } from "../../src/store/index.ts";
import { expectHeadInside } from "../store/helpers.ts";
import { anyMessage } from "./random-messages.ts";
import { startTalk } from "./talk.ts";

test("10,000 random messages: none throws, and what is refused or ignored changes nothing", () => {
  let accepted = 0;
  let refusals = 0;
  fc.assert(
    fc.property(fc.array(anyMessage, { minLength: 20, maxLength: 20 }), (messages) => {
      const talk = startTalk("?height=5&width=5&filters=4");
      for (const message of messages) {
        const before = talk.lab.store.getState();
        talk.got.length = 0;
        talk.pass(1000);
        talk.sayRaw(message);
        const isOurs = typeof message === "object" && message !== null && "ns" in message;
        const isRefused = talk.got.some(({ type }) => type === "error");
        if (isRefused || !isOurs) expect(talk.lab.store.getState()).toBe(before);
        if (isRefused) refusals++;
        else if (isOurs) accepted++;
        expectWhole(talk.lab.store.getState());
      }
    }),
    { numRuns: 500 },
  );
  // Both happened often enough to mean something.
  expect(accepted).toBeGreaterThan(500);
  expect(refusals).toBeGreaterThan(500);
});

function expectWhole(state: LabState): void {
  expectHeadInside(state);
  expect(geometryOf(state).positions).toBeGreaterThan(0);
  expect(state.notices).toEqual([]);
}

const size = fc.integer({ min: 1, max: 12 });
const sound = fc.oneof(
  fc.constantFrom({ type: "play" }, { type: "pause" }, { type: "hello" }),
  fc.record({ type: fc.constant("step"), by: fc.integer({ min: -5000, max: 5000 }) }),
  fc.record({
    type: fc.constant("seek"),
    time: fc.constantFrom("input", "position.t5", "filter", "filters.f9.y1.x1", "compare", "end"),
  }),
  fc.record({
    type: fc.constant("set"),
    params: fc.record(
      {
        height: size,
        width: size,
        channels: size,
        filters: size,
        kernel: fc.constantFrom(1, 2, 3),
        padding: fc.constantFrom("same", 1, 2),
        kernels: fc.constantFrom(...KERNEL_KINDS),
        speed: fc.constantFrom(...SPEEDS),
        pace: fc.constantFrom(...PACES),
        lanes: fc.constantFrom(...LANES),
        hide: fc.uniqueArray(fc.constantFrom(...PARTS)),
        play: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  }),
);

test("any sequence of sound messages is accepted, and asks for what then is so", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sound, { maxLength: 30 }), async (messages) => {
      const talk = startTalk();
      const layer: Record<string, unknown> = {};
      for (const message of messages) {
        talk.say({ ...message, id: 1 });
        if ("params" in message) Object.assign(layer, message.params);
        talk.lab.dispatch({ type: "tick", seconds: 0.3 });
        expectHeadInside(talk.lab.store.getState());
      }
      const refused = talk.got.filter((got) => got.type === "error");
      // A kernel of 3 with no room around it is the one thing that these values can contradict.
      for (const error of refused) expect(error).toMatchObject({ code: "bad-value" });
      if (refused.length > 0) return;
      talk.got.length = 0;
      talk.say({ type: "get", what: "state", id: 2 });
      await vi.waitFor(() => expect(talk.got).toHaveLength(1), { interval: 1 });
      const { value: state } = talk.last() as { value: { params: Record<string, unknown> } };
      for (const [name, value] of Object.entries(layer)) {
        if (name === "play") continue;
        const expected =
          name === "hide" ? PARTS.filter((part) => (value as string[]).includes(part)) : value;
        expect(state.params[name]).toEqual(expected);
      }
    }),
    { numRuns: 200 },
  );
});
