/** The widget's own packer and that of the pages read each other. */
import fc from "fast-check";
import { deflateSync as pack, inflateSync as unpack } from "fflate";
import { expect, test } from "vitest";
import { deflateSync, inflateSync } from "../../src/embed/flate.ts";

const room = () => ({ out: new Uint8Array(5000) });
/** Runs, ramps and noise. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 600 })), {
      maxLength: 8,
    })
    .map((runs) => Uint8Array.from(runs.flatMap(([value, n]) => Array<number>(n).fill(value)))),
);

test("reads what the pages write, by every kind of block", () => {
  const level = fc.constantFrom(0, 1, 6, 9);
  fc.assert(
    fc.property(bytes, level, (data, how) => {
      const packed = pack(data, { level: how as 0 });
      expect(inflateSync(packed, room())).toEqual(data);
    }),
    { numRuns: 400 },
  );
});

test("writes what the pages read, and a long run in few bytes", () => {
  fc.assert(
    fc.property(bytes, (data) => {
      const packed = deflateSync(data);
      expect(unpack(packed)).toEqual(data);
      expect(inflateSync(packed, room())).toEqual(data);
    }),
    { numRuns: 400 },
  );
  expect(deflateSync(new Uint8Array(2000)).length).toBeLessThan(20);
});

test("gives up what is cut or broken, and never writes beyond its room", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
      try {
        expect(inflateSync(data, { out: new Uint8Array(64) }).length).toBeLessThanOrEqual(64);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 3000 },
  );
  const whole = pack(Uint8Array.from({ length: 300 }, (_, i) => (i * i) % 251));
  expect(() => inflateSync(whole.subarray(0, whole.length - 2), room())).toThrow(RangeError);
  expect(inflateSync(whole, { out: new Uint8Array(10) })).toHaveLength(10);
});
