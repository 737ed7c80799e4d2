/** The ramps' colours against d3's, which shares no code with them. */
import { rgb } from "d3";
import { interpolateLab } from "d3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mixer, rgbOf } from "../../src/ui/lab.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((word) => `#${word.toString(16).padStart(6, "0")}`);

test("a colour mixed in CIELAB is d3's, to the rounding of a byte", () => {
  fc.assert(
    fc.property(colour, colour, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
      const { r, g, b } = rgb(interpolateLab(from, to)(share));
      const mixed = mixer(from, to)(share);
      for (const [i, wanted] of [r, g, b].entries()) {
        expect(Math.abs(mixed[i] - Math.max(0, Math.min(255, wanted)))).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 2000 },
  );
});

test("the ends are the colours themselves", () => {
  fc.assert(
    fc.property(colour, colour, (from, to) => {
      expect(mixer(from, to)(0)).toEqual(rgbOf(from));
      expect(mixer(from, to)(1)).toEqual(rgbOf(to));
    }),
  );
});
