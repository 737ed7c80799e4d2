import fc from "fast-check";
import { expect, test } from "vitest";
import { blockGeometry } from "../../src/engine/index.ts";
import { specOf } from "../../src/params/index.ts";
import { formatLink, parseLink } from "../../src/params/packed-link.ts";
import { anyEdits, anyParams } from "./arbitraries.ts";

function split(link: string): [search: string, hash: string] {
  const at = link.indexOf("#");
  return at < 0 ? [link, ""] : [link.slice(0, at), link.slice(at)];
}

test("a link reads back as what it was written from, edits included", () => {
  const anyLink = anyParams.chain((params) =>
    fc.record({ params: fc.constant(params), edits: anyEdits(params.layer) }),
  );
  fc.assert(
    fc.property(anyLink, ({ params, edits }) => {
      const link = formatLink(params, edits);
      const read = parseLink(...split(link));
      expect(read).toEqual({ params, edits, anchor: "", notices: [] });
      expect(formatLink(read.params, read.edits), "canonical").toBe(link);
    }),
    { numRuns: 500 },
  );
});

test("the order of a link's words does not matter; what is written has one order and no defaults", () => {
  const shuffled = anyParams.chain((params) => {
    const words = formatLink(params).slice(1).split("&").filter(Boolean);
    return fc.record({
      params: fc.constant(params),
      words: fc.shuffledSubarray(words, { minLength: words.length }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ params, words }) => {
      const read = parseLink(`?v=1&${words.join("&")}&utm_source=x`, "");
      expect(read.params).toEqual(params);
      expect(formatLink(read.params)).toBe(formatLink(params));
    }),
    { numRuns: 300 },
  );
});

const KEYS = [
  ...["height", "width", "channels", "kernel", "filters", "stride", "padding", "dilation"],
  ...["multiplier", "bias", "input", "kernels", "seed", "time", "play", "speed", "pace", "loop"],
  ...["lanes", "theme", "units", "pin", "hide", "lock", "keys", "size", "alpha", "resolution"],
  ...["quizSeed", "v"],
  ...["__proto__", "constructor", "hasOwnProperty", "preset", "", "d"],
];
const anyText = fc.oneof(
  fc.integer({ min: -2, max: 12 }).map(String),
  fc.integer().map(String),
  fc.constantFrom("same", "valid", "1", "cat", "end", "filters.f3", "%", "%E0%A4%A", "\ud800", ""),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.double().map(String),
);
const anyPair = fc.tuple(fc.constantFrom(...KEYS), anyText).map(([key, text]) => `${key}=${text}`);
const anyQuery = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(anyPair, { maxLength: 12 }).map((pairs) => `?${pairs.join("&")}`),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat(0xffff), { maxLength: 60 })
      .map((codes) => String.fromCharCode(...codes)),
  },
);

test("10,000 random queries and fragments never throw and always give a possible layer", () => {
  fc.assert(
    fc.property(anyQuery, anyQuery, (search, hash) => {
      const link = parseLink(search, hash);
      expect(blockGeometry(specOf(link.params.layer)).ok).toBe(true);
      expect(new Set(link.notices.map(({ path }) => path)).size).toBe(link.notices.length);
      expect(parseLink(...split(formatLink(link.params, link.edits)))).toEqual({
        params: link.params,
        edits: link.edits,
        anchor: "",
        notices: [],
      });
    }),
    { numRuns: 10_000 },
  );
});
