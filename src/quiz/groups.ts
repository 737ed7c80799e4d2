/** `nn.Conv2d(…, groups=…)`: each group is a standard layer of its own, on its own channels. */
import { slip } from "./draft.ts";
import type { Drafter } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { geometryOf, layerWith } from "./layers.ts";
import type { Level } from "./types.ts";
import { answeringFor, pytorchShape, showingWeights } from "./weight-answer.ts";

interface Groups {
  readonly groups: number;
  readonly kernel: number;
  readonly inPerGroup: number;
  readonly outPerGroup: number;
}

/** Levels 1 and 2: groups = in_channels, which is depthwise. Level 3: any number that divides both. */
function drawGroups(draw: Draw, level: Level): Groups {
  const isDepthwise = level < 3;
  return {
    groups: draw.whole(2, 4),
    kernel: draw.one([3, 3, 5]),
    inPerGroup: isDepthwise ? 1 : draw.whole(2, 4),
    outPerGroup: isDepthwise ? draw.one(level === 1 ? [1] : [1, 2]) : draw.whole(2, 4),
  };
}

/** The layer that the engine has: all of a depthwise one, one group of another. */
function inTheEngine({ groups, kernel, inPerGroup, outPerGroup }: Groups) {
  const sizes = { height: 7, width: 7, kernel };
  if (inPerGroup === 1) {
    const layer = layerWith({ ...sizes, channels: groups, filters: 4, multiplier: outPerGroup });
    const shape = pytorchShape(geometryOf(layer), "depthwise");
    return { layer, stage: "depthwise", shape } as const;
  }
  const layer = layerWith({ ...sizes, channels: inPerGroup, filters: outPerGroup });
  const [out, ...rest] = pytorchShape(geometryOf(layer), "standard");
  return { layer, stage: "standard", shape: [groups * out, ...rest] } as const;
}

export const draftGroups: Drafter<"weightShape"> = (draw, level, dataSeed) => {
  const drawn = drawGroups(draw, level);
  const { groups, kernel, inPerGroup, outPerGroup } = drawn;
  const [channels, filters] = [groups * inPerGroup, groups * outPerGroup];
  const { layer, stage, shape } = inTheEngine(drawn);
  const answering = answeringFor(draw, level, shape, [
    slip("groupsIgnored", filters, channels, kernel, kernel),
    slip("groupsDivideBoth", outPerGroup, inPerGroup, kernel, kernel),
    slip("outInSwapped", inPerGroup, filters, kernel, kernel),
    slip("oneKernelForAll", 1, 1, kernel, kernel),
    slip("spatiallySeparable", filters, inPerGroup, kernel, 1),
  ]);
  if (answering === null) return null;
  const values = { channels, filters, kernel, groups, inPerGroup, outPerGroup };
  return {
    layer,
    given: [],
    prompt: { key: "weightShape.groups", values: {} },
    code: { key: "conv2d", values },
    grids: [],
    ...answering,
    steps: [
      { key: "weights.groups", values },
      { key: "weights.is", values: { tuple: { tuple: shape } } },
    ],
    showing: showingWeights(layer, stage, dataSeed),
    numbers: { ...values, out: filters, in: inPerGroup, middle: filters * inPerGroup },
  };
};
