/** "What shape has the output?": height × width × channels. */
import type { BlockGeometry } from "../engine/index.ts";
import type { LayerParams } from "../params/index.ts";
import { choicesFor, dataOf, fieldsFor, shown, slip } from "./draft.ts";
import type { Answerer, Draft, Drafter, Slip, Subject } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { drawLayer, geometryOf, givenOf } from "./layers.ts";
import { mistakenPositions } from "./positions.ts";
import { sizeSteps } from "./size-steps.ts";
import type { Level, StepKey, Words } from "./types.ts";

export type Asked = "separable" | "standard" | "depthwise";

export const FIELDS = ["height", "width", "channels"] as const;

export const draftShape: Drafter<"shape"> = (draw, level, dataSeed, about) => {
  const asked = about ?? drawAsked(draw, level);
  const layer = drawLayer(draw, level, asked);
  const g = geometryOf(layer);
  if (asked !== "depthwise" && g.outChannels === g.midChannels) return null;
  return shapeDraft({ layer, data: dataOf(dataSeed) }, asked, (right, slips) =>
    level === 1 ? choicesFor(draw, "shape", right, slips) : fieldsFor(FIELDS, right, slips),
  );
};

export function shapeDraft(subject: Subject, asked: Asked, answer: Answerer): Draft | null {
  const { layer } = subject;
  const g = geometryOf(layer);
  const right = [g.outHeight, g.outWidth, channelsOf(g, asked)];
  const answering = answer(right, slipsOf(layer, g, asked));
  if (answering === null) return null;
  return {
    layer,
    given: givenOf(layer, asked),
    prompt: { key: `shape.${asked}`, values: {} },
    code: null,
    grids: [],
    ...answering,
    steps: [
      ...sizeSteps(g),
      mapsStep(g, asked),
      { key: "shape.is", values: { shape: { shape: right } } },
    ],
    showing: {
      ...shown(subject),
      time: { segment: "compare" },
      pin: "",
      lane: asked === "standard" ? "standard" : "separable",
    },
  };
}

export function drawAsked(draw: Draw, level: Level): Asked {
  const idea = ["separable", "standard"] as const;
  return draw.one<Asked>(level === 1 ? idea : ["separable", "depthwise", "standard"]);
}

function channelsOf(g: BlockGeometry, asked: Asked): number {
  return asked === "depthwise" ? g.midChannels : g.outChannels;
}

function mapsStep(g: BlockGeometry, asked: Asked): Words<StepKey> {
  const { inChannels: channels, outChannels: filters, depthMultiplier: multiplier } = g;
  if (asked !== "depthwise") return { key: "maps.filters", values: { filters } };
  return {
    key: multiplier === 1 ? "maps.depthwise" : "maps.multiplier",
    values: { channels, multiplier, maps: g.midChannels },
  };
}

function slipsOf(layer: LayerParams, g: BlockGeometry, asked: Asked): Slip[] {
  const { outHeight: h, outWidth: w } = g;
  return [
    ...depthSlips(g, asked).map(([misconception, channels]) => slip(misconception, h, w, channels)),
    ...mistakenPositions(layer).map((each) =>
      slip(each.misconception, each.outHeight, each.outWidth, channelsOf(g, asked)),
    ),
  ];
}

/** The right height and width with another number of channels. */
function depthSlips(
  { inChannels: c, midChannels, outChannels: n, depthMultiplier: m }: BlockGeometry,
  asked: Asked,
): [Slip["misconception"], number][] {
  const widened: [Slip["misconception"], number][] = m > 1 ? [["widthMultiplier", n * m]] : [];
  switch (asked) {
    case "standard":
      return [["channelsNotSummed", c * n]];
    case "separable":
      return [["depthwiseIsSeparable", midChannels], ...widened, ["channelsNotSummed", c * n]];
    case "depthwise":
      return [
        ["multiplierForgotten", c],
        ["depthwiseIsSeparable", n],
        ...widened,
        ["filteredAnew", c * n],
      ];
  }
}
