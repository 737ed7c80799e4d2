import { expect, test } from "vitest";
import { buildLayout, buildScene, sceneToSvg, type Mark } from "../../src/scene/index.ts";
import { parseTime, stepOf } from "../../src/timeline/index.ts";
import { labOf } from "./support.ts";

const OPTIONS = { travel: true, photo: false };

function sceneAt(
  time: string,
  { width = 1060, height = 648, u = 0.99, changes = {}, lanes = "both" as const } = {},
) {
  const { run, timeline } = labOf(changes);
  const layout = buildLayout(run.geometry, { width, height, lanes, focus: 0 });
  const address = parseTime(time);
  if (!address) throw new Error(`no such time: ${time}`);
  const head = { step: stepOf(timeline, address), u };
  return { run, layout, scene: buildScene(run, timeline, layout, head, OPTIONS) };
}

const TIMES = ["input", "position.t13", "position.t28", "filter.y2.x2", "filters.f40.y2.x2", "end"];

test.each(TIMES)("draws the worked example at %s as it was reviewed", async (time) => {
  const { scene, layout } = sceneAt(time);
  await expect(sceneToSvg(scene, layout)).toMatchFileSnapshot(`snapshots/wide-${time}.svg`);
});

test.each(["filter.y2.x2", "filters.f40.y2.x2"])(
  "draws the worked example downwards on a phone at %s as it was reviewed",
  async (time) => {
    const { scene, layout } = sceneAt(time, { width: 356, height: 0 });
    await expect(sceneToSvg(scene, layout)).toMatchFileSnapshot(`snapshots/tall-${time}.svg`);
  },
);

const find = <Kind extends Mark["kind"]>(marks: readonly Mark[], kind: Kind, id: string) =>
  marks.find((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind && mark.id === id);

test("carries the values of the current position from map to pill to output", () => {
  const { run, scene } = sceneAt("filters.f40.y2.x2");
  const at = 2 * 5 + 2;
  const weighed = [0, 1, 2].map((c) => {
    const pill = find(scene.live, "pill", `pill/separable/${c}`);
    expect(pill?.value).toBe(run.depthwise.data[c * 25 + at]);
    const term = find(scene.live, "text", `text/term/${c}`);
    expect(term?.values["value"]).toBe((pill?.value ?? NaN) * run.weights.pointwise[40 * 3 + c]);
    return term?.values["value"] ?? NaN;
  });
  const output = find(scene.live, "text", "text/value/separable");
  expect(output?.values["value"]).toBe(weighed[0] + weighed[1] + weighed[2]);
  const alone = [0, 1, 2].map((c) => find(scene.live, "pill", `pill/standard/${c}`)?.value ?? NaN);
  const standard = find(scene.live, "text", "text/value/standard");
  expect(standard?.values["value"]).toBe(alone[0] + alone[1] + alone[2]);
  expect(standard?.values["value"]).toBe(run.standard.data[40 * 25 + at]);
});

test("shows what the channels out of focus add, so that the shown terms sum to the output", () => {
  const { run, scene } = sceneAt("filters.f3.y1.x1", { changes: { inChannels: 8 } });
  for (const lane of ["standard", "separable"] as const) {
    const shown = [0, 1, 2].map((c) =>
      lane === "standard"
        ? find(scene.live, "pill", `pill/standard/${c}`)?.value
        : find(scene.live, "text", `text/term/${c}`)?.values["value"],
    );
    const others = find(scene.live, "pill", `pill/${lane}/others`);
    expect(others?.count).toBe(5);
    const total = [...shown, others?.value].reduce<number>((sum, part) => sum + (part ?? NaN), 0);
    expect(total).toBe(run[lane].data[3 * 25 + 6]);
  }
});

test("slides the window between neighbouring cells and then rests", () => {
  const x = (u: number) => {
    const { scene } = sceneAt("filter.y1.x2", { u });
    return find(scene.live, "ring", "ring/window/0")?.box.x ?? NaN;
  };
  expect(x(0)).toBeLessThan(x(0.2));
  expect(x(0.2)).toBeLessThan(x(0.5));
  expect(x(0.5)).toBe(x(0.9));
});

test("keeps the still marks as one array while only the playhead moves", () => {
  const { run, timeline } = labOf();
  const layout = buildLayout(run.geometry, { width: 1060, height: 648, lanes: "both", focus: 0 });
  const first = buildScene(run, timeline, layout, { step: 5, u: 0 }, OPTIONS);
  const second = buildScene(run, timeline, layout, { step: 900, u: 0.5 }, OPTIONS);
  expect(second.still).toBe(first.still);
});

test("gives every mark an id of its own at every moment", () => {
  for (const changes of [{}, { inChannels: 9, depthMultiplier: 3 }, { padding: 2 as const }]) {
    for (const time of TIMES.filter((name) => name !== "position.t28")) {
      const { scene } = sceneAt(time, { changes });
      const ids = [...scene.still, ...scene.live].map((mark) => mark.id);
      expect(new Set(ids).size, `${time}: ${ids.join(" ")}`).toBe(ids.length);
    }
  }
});
