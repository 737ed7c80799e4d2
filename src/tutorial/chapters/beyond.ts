/** Beyond the worked example: other settings, what is lost, time, networks, code, and the reader's turn. */
import { beat, formula, text } from "./blocks.ts";
import { THE_END, value } from "./positions.ts";
import type { Chapter } from "./types.ts";
import { CHAPTER_WORDS as words } from "./words.ts";

export const BEYOND: readonly Chapter[] = [
  {
    id: "variants",
    title: words.variants.title,
    beats: [
      beat(
        "variants-stride",
        { set: { height: 8, width: 8, stride: 2 }, at: value(1, 1, 1) },
        text(words.variants.intro),
        text(words.variants.stride),
      ),
      beat(
        "variants-padding",
        { set: { height: 8, width: 8, padding: "same", stride: 2 }, at: value(1, 3, 3) },
        text(words.variants.padding),
      ),
      beat(
        "variants-dilation",
        { set: { dilation: 2 }, at: value(1, 1, 1) },
        text(words.variants.dilation),
      ),
      beat(
        "variants-multiplier",
        { set: { multiplier: 2 }, at: value(1, 2, 2) },
        text(words.variants.multiplier),
      ),
    ],
    questions: [{ kind: "shape", level: 2 }],
  },
  {
    id: "lost",
    title: words.lost.title,
    beats: [
      beat(
        "lost-kernels",
        { at: value(127, 2, 2) },
        text(words.lost.kernels),
        text(words.lost.twin),
        formula("twin"),
        text(words.lost.reverse),
      ),
      beat(
        "lost-exact",
        { set: { multiplier: 9 }, at: value(40, 2, 2) },
        text(words.lost.exact),
        text(words.lost.trained),
      ),
    ],
    questions: [],
  },
  {
    id: "slower",
    title: words.slower.title,
    beats: [
      beat(
        "slower-bytes",
        {
          set: { height: 14, width: 14, channels: 512, filters: 512, padding: "same" },
          at: THE_END,
        },
        text(words.slower.bytes),
        text(words.slower.example),
        text(words.slower.rule),
      ),
    ],
    questions: [],
  },
  {
    id: "networks",
    title: words.networks.title,
    beats: [
      beat(
        "networks-mobilenet",
        {
          set: {
            height: 14,
            width: 14,
            channels: 512,
            filters: 512,
            padding: "same",
            input: "noise",
            kernels: "random",
          },
          at: THE_END,
        },
        text(words.networks.mobilenet),
        text(words.networks.between),
        text(words.networks.bias),
        text(words.networks.left),
      ),
    ],
    questions: [],
  },
  {
    id: "code",
    title: words.code.title,
    beats: [
      beat("code-groups", { at: THE_END }, text(words.code.groups), text(words.code.others), {
        kind: "code",
      }),
    ],
    questions: [{ kind: "weightShape", level: 2, about: "groups" }],
  },
  {
    id: "your-turn",
    title: words.yourTurn.title,
    beats: [
      beat(
        "your-turn-check",
        { at: THE_END },
        text(words.yourTurn.check),
        text(words.yourTurn.explore),
      ),
    ],
    questions: [
      // Depth multipliers are asked about from level 3 on.
      { kind: "shape", level: 2 },
      { kind: "value", level: 2 },
      { kind: "count", level: 3, about: "separable" },
      { kind: "weightShape", level: 2, about: "groups" },
      { kind: "dependence", level: 2 },
    ],
  },
];
