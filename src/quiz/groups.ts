/** `nn.Conv2d(…, groups=…)`: each group is a standard layer of its own, on its own channels. */
import { dataOf, slip } from "./draft.ts";
import type { Answerer, Draft, Drafter, Subject } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { geometryOf, layerWith } from "./layers.ts";
import type { Level } from "./types.ts";
import { answererFor, pytorchShape, showingWeights } from "./weight-answer.ts";

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
  const { layer, stage, shape } = inTheEngine(drawn);
  const subject = { layer, data: dataOf(dataSeed) };
  return groupsDraft(subject, stage, drawn, shape, answererFor(draw, level));
};

/** The depthwise stage of a layer as PyTorch writes it: a group for each channel. */
export function depthwiseGroupsDraft(subject: Subject, answer: Answerer): Draft | null {
  const { channels, kernel, multiplier } = subject.layer;
  const groups = { groups: channels, kernel, inPerGroup: 1, outPerGroup: multiplier };
  const shape = pytorchShape(geometryOf(subject.layer), "depthwise");
  return groupsDraft(subject, "depthwise", groups, shape, answer);
}

/** @param stage where the engine has these weights, or one group of them */
function groupsDraft(
  subject: Subject,
  stage: "depthwise" | "standard",
  { groups, kernel, inPerGroup, outPerGroup }: Groups,
  shape: readonly number[],
  answer: Answerer,
): Draft | null {
  const [channels, filters] = [groups * inPerGroup, groups * outPerGroup];
  const answering = answer(shape, [
    slip("groupsIgnored", filters, channels, kernel, kernel),
    slip("groupsDivideBoth", outPerGroup, inPerGroup, kernel, kernel),
    slip("outInSwapped", inPerGroup, filters, kernel, kernel),
    slip("oneKernelForAll", 1, 1, kernel, kernel),
    slip("spatiallySeparable", filters, inPerGroup, kernel, 1),
  ]);
  if (answering === null) return null;
  const values = { channels, filters, kernel, groups, inPerGroup, outPerGroup };
  return {
    layer: subject.layer,
    given: [],
    prompt: { key: "weightShape.groups", values: {} },
    code: { key: "conv2d", values },
    grids: [],
    ...answering,
    steps: [
      { key: "weights.groups", values },
      { key: "weights.is", values: { tuple: { tuple: shape } } },
    ],
    showing: showingWeights(subject, stage),
    numbers: { ...values, out: filters, in: inPerGroup, middle: filters * inPerGroup },
  };
}
