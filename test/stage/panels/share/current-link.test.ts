/** The link to what a lab shows: canonical, whole, and without what is left out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULTS, type ParsedLink } from "../../../../src/params/index.ts";
import { parseLink } from "../../../../src/params/packed-link.ts";
import { currentQuery } from "../../../../src/stage/panels/share/current-link.ts";
import { openPageLink } from "../../../../src/stage/open-link.ts";
import { createLab } from "../../../../src/store/index.ts";
import { anyEdits, anyParams } from "../../../params/arbitraries.ts";

function linkOf(query: string): ParsedLink {
  const [search = "", hash = ""] = query.split("#");
  return parseLink(search, hash === "" ? "" : `#${hash}`);
}

test("a random lab's link opens the same lab, and writes the same link", async () => {
  const small = anyParams.map((params) => ({
    ...params,
    layer: { ...DEFAULTS.layer, filters: 1 + (params.layer.filters % 5), bias: params.layer.bias },
  }));
  const anyLink = small.chain((params) =>
    fc.record({ params: fc.constant(params), edits: anyEdits(params.layer) }),
  );
  await fc.assert(
    fc.asyncProperty(anyLink, async ({ params, edits }) => {
      const lab = createLab({ params, edits, anchor: "", notices: [] });
      const query = await currentQuery(lab);
      const again = createLab(linkOf(query));
      const [before, after] = [lab.store.getState(), again.store.getState()];
      expect(after.notices).toEqual([]);
      expect(after.head.step).toBe(before.head.step);
      expect(after.edits).toEqual(before.edits);
      expect(after.params.layer).toEqual(before.params.layer);
      expect(after.params.data).toEqual(before.params.data);
      expect(after.params.view).toEqual(before.params.view);
      expect(await currentQuery(again)).toBe(query);
    }),
    { numRuns: 200 },
  );
});

describe("what is left out", () => {
  const lab = createLab(
    parseLink("?kernel=5&pace=race&time=end&pin=input.0.1.1&theme=dark&play=1", ""),
  );
  lab.dispatch({ type: "edit", target: "input", index: 0, value: 9 });

  test.each([
    [{}, /^\?kernel=5&time=compare&pace=race&theme=dark&pin=input\.0\.1\.1#d=/],
    [{ edits: false }, /^\?kernel=5&time=compare&pace=race&theme=dark&pin=input\.0\.1\.1$/],
    [{ edits: false, moment: false }, /^\?kernel=5&pace=race&theme=dark&pin=input\.0\.1\.1$/],
    [{ edits: false, moment: false, pin: false }, /^\?kernel=5&pace=race&theme=dark$/],
    [{ edits: false, moment: false, view: false }, /^\?kernel=5&pace=race&pin=input\.0\.1\.1$/],
    [{ edits: false, moment: false, pin: false, view: false }, /^\?kernel=5&pace=race$/],
    [
      { edits: false, moment: false, pin: false, view: false, play: true },
      /^\?kernel=5&play=1&pace=race$/,
    ],
  ])("%j", async (options, query) => {
    expect(await currentQuery(lab, options)).toMatch(query);
  });
});

test("the worked example at its start has no query", async () => {
  expect(await currentQuery(createLab())).toBe("");
});

describe("a preset", () => {
  const layerOf = async (search: string) => (await openPageLink(search, "")).params.layer;

  test("gives its layer, and the link's own values win over it", async () => {
    const block = {
      ...DEFAULTS.layer,
      ...{ height: 14, width: 14, channels: 512, filters: 512, padding: "same" },
    };
    expect(await layerOf("?preset=mobileNetV1-block7")).toEqual(block);
    expect(await layerOf("?filters=8&preset=mobileNetV1-block7&kernel=5")).toEqual({
      ...block,
      filters: 8,
      kernel: 5,
    });
    // Also where a value is the worked example's.
    expect((await layerOf("?preset=efficientNet")).kernel).toBe(5);
    expect((await layerOf("?preset=efficientNet&kernel=3")).kernel).toBe(3);
  });

  test("that there is not is named; a bad value falls back to the preset's", async () => {
    const unknown = await openPageLink("?preset=lenet&filters=4", "");
    expect(unknown.params.layer).toEqual({ ...DEFAULTS.layer, filters: 4 });
    expect(unknown.notices).toHaveLength(1);
    expect(unknown.notices[0]?.message).toMatch(
      /^preset=lenet is not worked, xception, .*mobileNetV1-block1 to mobileNetV1-block13; using the worked example$/,
    );
    const bad = await openPageLink("?preset=efficientNet&kernel=99", "");
    expect(bad.params.layer.kernel).toBe(5);
    expect(bad.notices).toEqual([{ path: "kernel", message: "kernel=99 is above 11; using 5" }]);
  });

  test("is written as the layer that it stands for", async () => {
    const lab = createLab(await openPageLink("?preset=point&time=end", ""));
    expect(await currentQuery(lab)).toBe("?kernel=1&time=compare");
  });
});
