import { expect, test } from "vitest";
import { blockCost } from "../../../../src/engine/index.ts";
import { CODE_OF, FRAMEWORKS } from "../../../../src/stage/panels/code/frameworks.ts";
import {
  countNumbers,
  filtersThatFit,
  MOST_NUMBERS,
} from "../../../../src/stage/panels/code/layer.ts";
import { layerOf, nameOf, SETTINGS, withValues } from "./layers.ts";

const layers = SETTINGS.map((setting) => ({ name: nameOf(setting), setting }));

test.each(layers)("counts the numbers that the code has: $name", ({ setting }) => {
  const layer = layerOf(setting);
  const { input, weights, standard, separable } = withValues(layer).values;
  const parameters = Object.values(weights) as (Float32Array | null)[];
  const all = [input.data, standard.data, separable.data, ...parameters];
  const total = all.reduce((sum, values) => sum + (values?.length ?? 0), 0);
  expect(countNumbers(layer)).toBe(total);
});

test.each(layers)("the filters that fit are the most that do: $name", ({ setting }) => {
  const most = filtersThatFit(layerOf(setting));
  const { geometry } = layerOf(setting);
  const count = (outChannels: number): number => {
    const { standard, separable } = blockCost({ ...geometry, outChannels }, setting);
    const parameters = { standard: standard.parameters, separable: separable.parameters };
    return countNumbers({ geometry: { ...geometry, outChannels }, bias: setting.bias, parameters });
  };
  expect(most).toBeGreaterThan(0);
  expect(count(most)).toBeLessThanOrEqual(MOST_NUMBERS);
  expect(count(most + 1)).toBeGreaterThan(MOST_NUMBERS);
});

test("a layer whose input alone is too much fits with no filter", () => {
  expect(filtersThatFit(layerOf({ change: { inHeight: 60, inWidth: 60 }, bias: false }))).toBe(0);
});

test.each(FRAMEWORKS)(
  "the %s code keeps to 79 columns and ends with one line feed",
  (framework) => {
    for (const { setting } of layers) {
      const layer = layerOf(setting);
      for (const one of [layer, withValues(layer)]) {
        const code = CODE_OF[framework](one);
        const long = code.split("\n").filter((line) => line.length > 79);
        expect(long).toEqual([]);
        expect(code).toMatch(/[^\n]\n$/);
        expect(code).not.toMatch(/\n\n\n\n|[ \t]\n/);
      }
    }
  },
);
