import { describe, expect, test } from "vitest";
import { DEFAULTS, NO_EDITS } from "../../src/params/index.ts";
import { formatLink, parseLink } from "../../src/params/packed-link.ts";

const KEY_LIST =
  "integers, gradient, checkerboard, impulse, noise, cat, coffee or astronaut; using integers";

describe("a bad value falls back to its default and is named once", () => {
  test.each([
    ["stride=99", "stride=99 is above 4; using 1"],
    ["kernel=abc", "kernel=abc is not a whole number; using 3"],
    ["kernel=", "kernel=(nothing) is not a whole number; using 3"],
    ["kernel=3.5", "kernel=3.5 is not a whole number; using 3"],
    ["kernel=0x3", "kernel=0x3 is not a whole number; using 3"],
    ["kernel=NaN", "kernel=NaN is not a whole number; using 3"],
    ["kernel=0", "kernel=0 is below 1; using 3"],
    ["kernel=-3", "kernel=-3 is below 1; using 3"],
    ["height=225", "height=225 is above 224; using 7"],
    ["channels=1025", "channels=1025 is above 1,024; using 3"],
    ["filters=0", "filters=0 is below 1; using 128"],
    ["dilation=5", "dilation=5 is above 4; using 1"],
    ["multiplier=10", "multiplier=10 is above 9; using 1"],
    ["padding=maybe", "padding=maybe is not valid, same or 0 to 10; using valid"],
    ["padding=11", "padding=11 is not valid, same or 0 to 10; using valid"],
    ["bias=yes", "bias=yes is not 0 or 1; using 0"],
    ["seed=-1", "seed=-1 is below 0; using 1"],
    ["input=dog", `input=dog is not ${KEY_LIST}`],
    ["input=own", `input=own is not ${KEY_LIST}`],
    ["time=later", "time=later is not a place in the timeline; using input"],
    ["speed=3", "speed=3 is not 0.25, 0.5, 1, 2, 4 or 8; using 1"],
    ["pace=fast", "pace=fast is not explain or race; using explain"],
    ["theme=blue", "theme=blue is not auto, light, dark or projector; using auto"],
    ["pin=somewhere", "pin=somewhere is not a cell like standard.40.2.2; using none"],
    ["size=big", "size=big is not a size like 640x360; using none"],
    ["hide=cost,moon", "hide=cost,moon names something that is not a part of the page; using none"],
    ["keys=2", "keys=2 is not 0 or 1; using 1"],
    ["v=2", "v=2 is newer than 1; using 1"],
    ["v=one", "v=one is not 1; using 1"],
  ])("%s", (query, message) => {
    const link = parseLink(`?${query}`, "");
    expect(link.notices).toEqual([{ path: query.split("=")[0], message }]);
    expect(link.params).toEqual(DEFAULTS);
  });

  test("a hundred digits are quoted short, and what cannot be seen not at all", () => {
    const digits = parseLink(`?kernel=${"9".repeat(100)}`, "").notices[0]?.message;
    expect(digits).toBe(`kernel=${"9".repeat(40)}… is above 11; using 3`);
    const hidden = parseLink("?kernel=%00%E2%80%AE12", "").notices[0]?.message;
    expect(hidden).toBe("kernel=\uFFFD\uFFFD12 is not a whole number; using 3");
  });
});

describe("values that contradict each other: the whole layer falls back", () => {
  test.each([
    ["kernel=9", "kernel", "kernel=9 is larger than the padded input 7×7; using 3"],
    [
      "kernel=9&height=8&width=8",
      "kernel",
      "kernel=9 is larger than the padded input 8×8; using 3, and the default height 7 and width 7",
    ],
    [
      "height=1",
      "height",
      "height=1 is not possible; using 7, because kernel 3 is larger than the padded input 1×7",
    ],
    [
      "height=2&width=1",
      "height",
      "height=2 and width=1 are not possible; using 7 and 7, because kernel 3 is larger than the padded input 2×1",
    ],
    [
      "dilation=4&stride=2",
      "dilation",
      "dilation=4 spreads the 3×3 kernel over 9×9, larger than the padded input 7×7; using 1, and the default stride 1",
    ],
  ])("%s", (query, path, message) => {
    const link = parseLink(query, "");
    expect(link.notices).toEqual([{ path, message }]);
    expect(link.params.layer).toEqual(DEFAULTS.layer);
  });

  test("a layer too big to compute falls back with its reason", () => {
    const link = parseLink("?height=224&width=224&channels=1024&filters=1024&theme=dark", "");
    expect(link.notices).toHaveLength(1);
    expect(link.notices[0]?.message).toMatch(/^channels=1024 .* over 16,777,216; using 3, and/);
    expect(link.params).toEqual({ ...DEFAULTS, view: { ...DEFAULTS.view, theme: "dark" } });
  });
});

describe("what a link says", () => {
  test.each([
    ["kernel=5&stride=2", { kernel: 5, stride: 2 }],
    [
      "height=224&width=224&channels=1&filters=1",
      { height: 224, width: 224, channels: 1, filters: 1 },
    ],
    ["padding=same", { padding: "same" }],
    ["padding=0", { padding: 0 }],
    ["padding=10&kernel=11", { padding: 10, kernel: 11 }],
    ["bias=1&kernel=%35", { bias: true, kernel: 5 }],
    ["kernel=5&kernel=7", { kernel: 5 }],
    ["kernel=%20+5", { kernel: 5 }],
  ])("%s", (query, layer) => {
    const link = parseLink(`?${query}`, "");
    expect(link.notices).toEqual([]);
    expect(link.params.layer).toEqual({ ...DEFAULTS.layer, ...layer });
  });

  test("data, time and view", () => {
    const link = parseLink(
      "?input=cat&kernels=edges&seed=42&time=filters.f40.y2.x2&play=1&speed=0.25&pace=race&loop=1" +
        "&lanes=separable&theme=projector&units=macs&pin=standard.40.2.2&hide=cost,settings,cost" +
        "&lock=kernel&keys=0&size=640x360&alpha=0.25&resolution=192&quizSeed=33&v=1",
      "",
    );
    expect(link).toEqual({
      params: {
        layer: DEFAULTS.layer,
        data: { input: "cat", kernels: "edges", seed: 42 },
        time: {
          time: { segment: "filters", filter: 40, y: 2, x: 2 },
          play: true,
          speed: 0.25,
          pace: "race",
          loop: true,
        },
        view: {
          lanes: "separable",
          theme: "projector",
          units: "macs",
          pin: "standard.40.2.2",
          hide: ["settings", "cost"],
          lock: ["kernel"],
          keys: false,
          size: "640x360",
          alpha: 0.25,
          resolution: 192,
          quizSeed: 33,
        },
      },
      edits: NO_EDITS,
      anchor: "",
      notices: [],
    });
  });

  test.each([
    ["", ""],
    ["#", ""],
    ["#why", "why"],
    ["#a%20b", "a b"],
    ["#50%", "50%"],
    ["#why&other=1", "why"],
  ])("the fragment %j is the element %j", (hash, anchor) => {
    expect(parseLink("", hash)).toEqual({ params: DEFAULTS, edits: NO_EDITS, anchor, notices: [] });
  });

  test("unknown keys, and names every object has, are ignored", () => {
    const link = parseLink(
      "?__proto__=1&constructor=2&toString=3&preset=x&Kernel=5&kernel[]=5",
      "",
    );
    expect(link.params).toEqual(DEFAULTS);
    expect(link.notices).toEqual([]);
  });

  test("the first of two equal keys wins even when it is bad", () => {
    const link = parseLink("?kernel=x&kernel=5", "");
    expect(link.params.layer.kernel).toBe(3);
    expect(link.notices).toHaveLength(1);
  });

  test("at most 8,192 characters are read, and no half value", () => {
    const padding = `x=${"a".repeat(8175)}`;
    const link = parseLink(`?stride=2&${padding}&kernel=11&height=50`, "#d=abc");
    expect(link.params.layer).toEqual({ ...DEFAULTS.layer, stride: 2 });
    expect(link.notices).toEqual([
      {
        path: "link",
        message: "link is longer than 8,192 characters; using what stands whole in the first 8,192",
      },
    ]);
  });
});

describe("the canonical link", () => {
  test("says nothing for the worked example", () => {
    expect(formatLink(DEFAULTS)).toBe("");
  });

  test("omits defaults and keeps the order of the schema", () => {
    const { params } = parseLink("?theme=dark&bias=1&kernel=5&input=noise&height=9", "");
    expect(formatLink(params)).toBe("?height=9&kernel=5&bias=1&input=noise&theme=dark");
  });

  test("says nothing about a person's own photo", () => {
    const data = { ...DEFAULTS.data, input: "own", seed: 4 } as const;
    expect(formatLink({ ...DEFAULTS, data })).toBe("?seed=4");
  });

  test("carries the position now instead of the start", () => {
    const { params } = parseLink("?time=compare", "");
    expect(formatLink(params, NO_EDITS, { segment: "filters", filter: 40, y: 2, x: 2 })).toBe(
      "?time=filters.f40.y2.x2",
    );
    expect(formatLink(params, NO_EDITS, { segment: "input" })).toBe("");
  });
});
