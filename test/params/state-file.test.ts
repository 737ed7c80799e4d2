/** State files: what is written reads back, and what is broken is refused in one sentence. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULTS, NO_EDITS } from "../../src/params/index.ts";
import { formatStateFile, parseStateFile } from "../../src/params/state-file.ts";
import { anyEdits, anyParams } from "./arbitraries.ts";

const plain = { params: DEFAULTS, edits: NO_EDITS, ownPhoto: null };
const photo = {
  height: 2,
  width: 3,
  rgba: Uint8Array.from({ length: 24 }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 256)),
};
const own = {
  ...plain,
  params: { ...DEFAULTS, data: { ...DEFAULTS.data, input: "own" as const } },
};

type Json = Record<string, unknown>;
/** The file of the worked example with something else in it. */
function fileWith(changes: Json, state: Parameters<typeof formatStateFile>[0] = plain): string {
  return JSON.stringify({ ...(JSON.parse(formatStateFile(state)) as Json), ...changes });
}
const withParams = (params: Json): string =>
  fileWith({
    params: { ...(JSON.parse(formatStateFile(plain)) as { params: Json }).params, ...params },
  });

test("a file reads back as what it was written from", () => {
  const anyState = anyParams.chain((params) =>
    fc.record({
      params: fc.constant(params),
      edits: anyEdits(params.layer),
      ownPhoto: fc.constant(null),
    }),
  );
  fc.assert(
    fc.property(anyState, (state) => {
      expect(parseStateFile(formatStateFile(state))).toEqual({ ok: true, value: state });
    }),
    { numRuns: 300 },
  );
});

test("it has the link's names, its format and version, and says defaults, too", () => {
  const file = JSON.parse(formatStateFile(plain)) as { params: Json };
  expect(file).toMatchObject({ format: "depthwise-explorer", v: 1, edits: {} });
  expect(file).not.toHaveProperty("photo");
  expect(file.params).toMatchObject({ height: 7, kernel: 3, padding: "valid", time: "input" });
  expect(Object.keys(file.params)).toEqual(
    Object.keys({ ...DEFAULTS.layer, ...DEFAULTS.data, ...DEFAULTS.time, ...DEFAULTS.view }),
  );
});

test("a person's own photo goes along pixel by pixel, but only as the input", () => {
  const read = parseStateFile(formatStateFile({ ...own, ownPhoto: photo }));
  expect(read).toEqual({ ok: true, value: { ...own, ownPhoto: photo } });
  expect(formatStateFile({ ...plain, ownPhoto: photo })).toBe(formatStateFile(plain));
});

test("values of a link's kind and names of later versions are read as well", () => {
  const read = parseStateFile(
    '{"format":"depthwise-explorer","v":1,"later":true,"params":{"kernel":"5","bias":1,"later":2}}',
  );
  expect(read).toEqual({
    ok: true,
    value: {
      ...plain,
      params: { ...DEFAULTS, layer: { ...DEFAULTS.layer, kernel: 5, bias: true } },
    },
  });
});

describe("one sentence and nothing else for", () => {
  const size = { height: 2, width: 3 };
  test.each([
    ["no JSON", "kernel=5", "is not a file of this explorer, or it is damaged"],
    [
      "half a file",
      formatStateFile(plain).slice(0, 200),
      "is not a file of this explorer, or it is damaged",
    ],
    ["another program's file", '{"v":1}', "is not a file of this explorer"],
    ["a list", "[]", "is not a file of this explorer"],
    ["null", "null", "is not a file of this explorer"],
    [
      "a newer file",
      fileWith({ v: 2 }),
      "was saved by a newer explorer (version 2 of its files, and 1 is known)",
    ],
    ["no version", fileWith({ v: "x" }), "is damaged: it does not say which version it is"],
    ["params that are none", fileWith({ params: [1] }), "is damaged: its params are missing"],
    ["no params", '{"format":"depthwise-explorer","v":1}', "is damaged: its params are missing"],
    ["edits that are none", fileWith({ edits: 1 }), "is damaged: its edits are missing"],
    ["a bad value", withParams({ stride: 99 }), "is damaged: stride=99 is above 4"],
    ["a bad word", withParams({ theme: "neon" }), /^is damaged: theme=neon is not auto, light/],
    [
      "an impossible layer",
      withParams({ kernel: 9 }),
      "is damaged: kernel=9 is larger than the padded input 7×7",
    ],
    ["a tensor that is none", fileWith({ edits: { output: {} } }), "is damaged: it edits output"],
    [
      "an index outside",
      fileWith({ edits: { input: { 147: 1 } } }),
      "is damaged: input has 147 values and none at 147",
    ],
    [
      "an index that is none",
      fileWith({ edits: { input: { "1e1": 1 } } }),
      "is damaged: input has 147 values and none at 1e1",
    ],
    ["no number", fileWith({ edits: { input: { 1: "x" } } }), "is damaged: input 1=x is no value"],
    ["too much", fileWith({ edits: { input: { 1: 1e7 } } }), /^is damaged: input 1=10000000 /],
    [
      "edits of a bias that is off",
      fileWith({ edits: { standardBias: { 0: 1 } } }),
      /^is damaged: standardBias has 0/,
    ],
    ["a photo that is missing", fileWith({}, own), "is damaged: its photo is missing"],
    [
      "a photo that is cut off",
      fileWith({ photo: { ...size, rgb: "AAAA" } }, own),
      "is damaged: its photo is cut off",
    ],
    ["a photo of noise", fileWith({ photo: { ...size, rgb: "%%" } }, own), "is damaged"],
    [
      "a huge photo",
      fileWith({ photo: { height: 9999, width: 1, rgb: "" } }, own),
      "is damaged: height=9999 is above 224",
    ],
  ])("%s", (_, text, rule) => {
    const read = parseStateFile(text);
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect(read.rule).toMatch(typeof rule === "string" ? new RegExp(`^${escaped(rule)}$`) : rule);
  });
});

const escaped = (text: string): string => text.replaceAll(/[()[\]{}.*+?^$|\\]/g, "\\$&");

test("random JSON never throws, and what is read is a whole state", () => {
  const anyFile = fc.record({
    format: fc.constant("depthwise-explorer"),
    v: fc.constantFrom(1, 1, 1, 2, null),
    params: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom("kernel", "time", "input", "hide"), fc.jsonValue()),
    ),
    edits: fc.oneof(fc.constant({}), fc.jsonValue()),
  });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), anyFile), (value) => {
      const read = parseStateFile(JSON.stringify(value));
      if (read.ok) expect(parseStateFile(formatStateFile(read.value))).toEqual(read);
      else expect(read.rule).toMatch(/^(is|was) /);
    }),
    { numRuns: 3000 },
  );
});
