import { deflateSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULTS, editsOf, NO_EDITS, type LayerParams } from "../../src/params/index.ts";
import { formatLink, parseLink } from "../../src/params/packed-link.ts";
import { decodeEdits, encodeEdits } from "../../src/params/edit-codec.ts";
import { ByteWriter, toBase64Url } from "../../src/params/bytes.ts";
import { readOracle } from "./oracle.ts";

const { layer } = DEFAULTS;

/** The text of hand-made bytes, written after the format's number. */
function textOf(write: (writer: ByteWriter) => void): string {
  const writer = new ByteWriter();
  writer.byte(1);
  write(writer);
  return toBase64Url(deflateSync(writer.bytes()));
}

/** An input of the worked example (147 values) with these runs, then no other target. */
function inputText(size: number, runs: readonly (readonly [number, number])[], values: number[]) {
  return textOf((writer) => {
    writer.varint(runs.length);
    writer.varint(size);
    for (const [gap, count] of runs) {
      writer.varint(gap);
      writer.varint(count);
    }
    writer.floatPlanes(values);
    for (let target = 1; target < 7; target += 1) writer.varint(0);
  });
}

describe("one notice and no edits when", () => {
  test.each([
    ["the alphabet is wrong", "%%%"],
    ["nothing follows", ""],
    ["the bytes are noise", "AAAAAAAAAAAA"],
    ["the end is cut off", encodeEdits({ input: new Map([[3, 1.5]]) }, layer).slice(0, -3)],
    ["the format is another one", toBase64Url(deflateSync(Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0)))],
    [
      "something stands behind the end",
      textOf((writer) => {
        for (let byte = 0; byte < 9; byte += 1) writer.varint(0);
      }),
    ],
    ["an index lies outside the tensor", inputText(147, [[147, 1]], [1])],
    ["a run goes past the end", inputText(147, [[140, 8]], [1, 1, 1, 1, 1, 1, 1, 1])],
    ["a run is empty", inputText(147, [[1, 0]], [])],
    ["the tensor had another size", inputText(148, [[0, 1]], [1])],
    ["a value is not a number", inputText(147, [[0, 1]], [NaN])],
    ["a value is infinite", inputText(147, [[0, 1]], [Infinity])],
    ["a value is too large to add up", inputText(147, [[0, 1]], [1.1e6])],
    ["values are missing", inputText(147, [[0, 4]], [1])],
    [
      "a number never ends",
      textOf((writer) => {
        for (let byte = 0; byte < 12; byte += 1) writer.byte(255);
      }),
    ],
    [
      "a bias is edited that the layer does not have",
      encodeEdits({ standardBias: new Map([[0, 1]]) }, { ...layer, bias: true }),
    ],
    ["four megabytes come out of a short text", toBase64Url(deflateSync(new Uint8Array(2 ** 22)))],
  ])("%s", (_, text) => {
    const link = parseLink("?stride=2", `#cost&d=${text}`);
    expect(link.edits).toBe(NO_EDITS);
    expect(link.anchor).toBe("cost");
    expect(link.params.layer.stride).toBe(2);
    expect(link.notices).toEqual([
      {
        path: "edits",
        message:
          "the edited values in this link are damaged or of another layer; using none of them",
      },
    ]);
  });
});

test("a text that inflates past the cap is refused though every value would fit", () => {
  const large: LayerParams = { ...layer, height: 224, width: 224, channels: 8 };
  const zeros = (count: number) =>
    inputText(224 * 224 * 8, [[0, count]], Array<number>(count).fill(0));
  expect(zeros(300_000).length).toBeLessThan(2000);
  expect(decodeEdits(zeros(300_000), large)).toBeNull();
  expect(decodeEdits(zeros(200_000), large)?.input?.size).toBe(200_000);
});

test("random bytes never throw and never give a value outside the tensor", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, isDeflated) => {
      const edits = decodeEdits(toBase64Url(isDeflated ? deflateSync(bytes) : bytes), layer);
      for (const [index, value] of edits?.input ?? []) {
        expect(index).toBeLessThan(147);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("an element and edits share the fragment, in either order", () => {
  const edits = { input: new Map([[3, 1.5]]) };
  const data = encodeEdits(edits, layer);
  expect(parseLink("", `#d=${data}`)).toMatchObject({ anchor: "", edits, notices: [] });
  expect(parseLink("", `#why&d=${data}`)).toMatchObject({ anchor: "why", edits, notices: [] });
  expect(parseLink("", `#d=${data}&d=AAAA`)).toMatchObject({ edits, notices: [] });
});

test("one edited value takes under 40 characters", () => {
  expect(encodeEdits({ input: new Map([[3, 1.5]]) }, layer).length).toBeLessThan(40);
});

test("all values of a whole PyTorch case travel in a link that is short enough to offer", () => {
  const oracle = readOracle("s31-37");
  const changed: LayerParams = { ...layer, ...oracle.layer };
  const edits = editsOf(oracle.values);
  const link = formatLink({ ...DEFAULTS, layer: changed }, edits);
  expect(link.length).toBeLessThanOrEqual(2000);
  const [search = "", hash = ""] = link.split("#");
  const read = parseLink(search, `#${hash}`);
  expect(read.notices).toEqual([]);
  expect(read.params.layer).toEqual(changed);
  expect([...(read.edits.input?.values() ?? [])]).toEqual(oracle.values.input.map(Math.fround));
  expect(read.edits).toEqual(edits);
});
