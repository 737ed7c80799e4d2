/** The widget's links and those of the pages read each other. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { toBase64Url } from "../../src/params/bytes.ts";
import { DEFAULTS } from "../../src/params/index.ts";
import * as streams from "../../src/params/packed-link-streams.ts";
import { formatLink, parseLink } from "../../src/params/packed-link.ts";
import { deflateSync } from "fflate";

const split = (link: string): [string, string] => {
  const [search = "", hash = ""] = link.split("#");
  return [search, hash];
};
const editsOf = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 146 }), fc.float({ min: -9, max: 9, noNaN: true })), {
    maxLength: 60,
  })
  .map((entries) => (entries.length === 0 ? {} : { input: new Map(entries) }));

test("what one writes, the other reads", async () => {
  await fc.assert(
    fc.asyncProperty(editsOf, async (edits) => {
      const theirs = split(formatLink(DEFAULTS, edits));
      expect(await streams.parseLink(...theirs)).toEqual(parseLink(...theirs));
      const ours = split(await streams.formatLink(DEFAULTS, edits));
      expect(parseLink(...ours)).toEqual(parseLink(...theirs));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["damaged", "AAAA"],
  ["no base64", "%%%"],
  ["more than a link's worth", toBase64Url(deflateSync(new Uint8Array(3_000_000)))],
])("%s: none of the values, and one notice", async (_, text) => {
  const link = await streams.parseLink("", `d=${text}`);
  expect(link.edits).toEqual({});
  expect(link.notices).toEqual(parseLink("", `d=${text}`).notices);
  expect(link.notices).toHaveLength(1);
});
