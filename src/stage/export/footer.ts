/** The ratio, the largest words on the sheet, and both forms' counts as bars on one scale. */
import type { BlockCost } from "../../engine/index.ts";
import type { Done } from "../../timeline/index.ts";
import { format, formatPercent, type ColourRole } from "../../ui/index.ts";
import { doneOf, scaleOf, type Counted } from "../panels/cost/counters.ts";
import { comparisonText } from "../panels/cost/verdict.ts";
import { PICTURE_FILE_STRINGS as strings } from "../strings/export.ts";
import { words, type Block, type Frame, type SheetWords } from "./block.ts";
import { colourOf } from "./marks/look.ts";
import type { Shape } from "./shapes.ts";

import { textAt, widthOf, type Face } from "./type.ts";

/** Narrower than this (px) the bars stand below the ratio. */
const BESIDE_FROM = 640;
const RATIO = { size: 40, height: 46, gap: 14 };
const BAR = { row: 20, height: 9, name: 78, small: 17, gap: 24 };

export function costFooter(frame: Frame, content: SheetWords): Block {
  const ratio = ratioBlock(frame, content);
  const left = ratioWidth(frame, content) + BAR.gap * frame.scale;
  if (frame.width >= BESIDE_FROM) {
    const bars = barsBlock({ ...frame, x: frame.x + left, width: frame.width - left }, content);
    const height = Math.max(ratio.height, bars.height);
    return {
      height,
      at: (y) => [
        ...ratio.at(y + (height - ratio.height) / 2),
        ...bars.at(y + (height - bars.height) / 2),
      ],
    };
  }
  const bars = barsBlock(frame, content);
  return {
    height: ratio.height + 8 + bars.height,
    at: (y) => [...ratio.at(y), ...bars.at(y + ratio.height + 8)],
  };
}

function facesOf({ scale }: Frame): Readonly<Record<"ratio" | "of" | "small", Face>> {
  return {
    ratio: words(700, RATIO.size * scale),
    of: words(600, 13.5 * scale),
    small: words(400, 13 * scale),
  };
}

function ratioWidth(frame: Frame, { costs }: SheetWords): number {
  const { ratio, of, small } = facesOf(frame);
  const beside = Math.max(widthOf(strings.of, of), widthOf(comparisonText(costs.ratio), small));
  return widthOf(formatPercent(costs.ratio), ratio) + RATIO.gap * frame.scale + beside;
}

function ratioBlock(frame: Frame, { costs }: SheetWords): Block {
  const { look, scale, x } = frame;
  const faces = facesOf(frame);
  const text = formatPercent(costs.ratio);
  const height = Math.round(RATIO.height * scale);
  const right = x + widthOf(text, faces.ratio) + RATIO.gap * scale;
  // Green is for fewer.
  const colour = colourOf(look, costs.ratio < 1 ? "separable" : "ink");
  const beside = (y: number, line: string, face: Face, at: number, role: ColourRole): Shape =>
    textAt(line, {
      ...face,
      ...{ x: right, middle: y + height / 2 + at * scale, anchor: "start" },
      colour: colourOf(look, role),
    });
  return {
    height,
    at: (y) => [
      textAt(text, { ...faces.ratio, x, middle: y + height / 2, anchor: "start", colour }),
      beside(y, strings.of, faces.of, -9, "ink"),
      beside(y, comparisonText(costs.ratio), faces.small, 10, "muted"),
    ],
  };
}

function barsBlock(frame: Frame, { costs, done }: SheetWords): Block {
  const { look, scale, x, width } = frame;
  const row = BAR.row * scale;
  const counts = (["standard", "separable"] as const).map((counted) =>
    countText(costs, done, counted),
  );
  const number: Face = { face: "numbers", size: 12.5 * scale, weight: 600 };
  const count = Math.max(...counts.map((text) => widthOf(text, number))) + 12 * scale;
  const bar = { x: x + BAR.name * scale, width: width - BAR.name * scale - count };
  const line = (y: number, counted: "standard" | "separable", text: string): Shape[] => {
    const middle = y + row / 2;
    return [
      textAt(strings[counted], {
        ...words(600, 13 * scale),
        ...{ x, middle, anchor: "start", colour: colourOf(look, "ink") },
      }),
      ...barShapes(frame, costs, done, counted, { ...bar, middle }),
      textAt(text, {
        ...number,
        ...{ x: x + width, middle, anchor: "end", colour: colourOf(look, "ink") },
      }),
    ];
  };
  const parts = partsBlock({ ...frame, x: bar.x, width: x + width - bar.x }, costs, done);
  return {
    height: Math.round(2 * row + parts.height),
    at: (y) => [
      ...line(y, "standard", counts[0]),
      ...line(y + row, "separable", counts[1]),
      ...parts.at(y + 2 * row),
    ],
  };
}

function countText(costs: BlockCost, done: Done, counted: Counted): string {
  return format(strings.count, {
    done: doneOf(done, counted),
    total: costs[counted].multiplications,
  });
}

interface BarPlace {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
}

const PARTS = {
  standard: ["standard"],
  separable: ["depthwise", "pointwise"],
} as const;

/** A track that ends where the form's own total ends; what is done of each part is filled. */
function barShapes(
  { look, scale }: Frame,
  costs: BlockCost,
  done: Done,
  form: keyof typeof PARTS,
  { x, width, middle }: BarPlace,
): Shape[] {
  const perCount = width / scaleOf(costs);
  const height = BAR.height * scale;
  const y = middle - height / 2;
  let at = x;
  return PARTS[form].flatMap((part): Shape[] => {
    const whole = costs[part].multiplications * perCount;
    const filled = doneOf(done, part) * perCount;
    const box = { x: at, y, height };
    at += whole;
    return [
      { kind: "rect", box: { ...box, width: whole }, fill: colourOf(look, "track"), crisp: true },
      { kind: "rect", box: { ...box, width: filled }, fill: colourOf(look, part), crisp: true },
    ];
  });
}

/** What the separable bar is made of: in one line where there is room, else below each other. */
function partsBlock(frame: Frame, costs: BlockCost, done: Done): Block {
  const { look, scale, x, width } = frame;
  const side = 9 * scale;
  const row = BAR.small * scale;
  const name = words(400, 12 * scale);
  const number: Face = { face: "numbers", size: 12 * scale, weight: 400 };
  const parts = PARTS.separable.map((part) => {
    const text = countText(costs, done, part);
    const toWord = side + 6 * scale;
    const toNumber = toWord + widthOf(strings[part], name) + 7 * scale;
    return { part, text, toWord, toNumber, width: toNumber + widthOf(text, number) };
  });
  const gap = 18 * scale;
  const isOneLine = parts.reduce((sum, part) => sum + part.width + gap, -gap) <= width;
  const colour = colourOf(look, "muted");
  return {
    height: isOneLine ? row : parts.length * row,
    at: (y) => {
      let at = { x, middle: y + row / 2 };
      return parts.flatMap(({ part, text, toWord, toNumber, width: own }): Shape[] => {
        const { x: left, middle } = at;
        at = isOneLine ? { x: left + own + gap, middle } : { x, middle: middle + row };
        const key = { x: left, y: middle - side / 2, width: side, height: side };
        return [
          { kind: "rect", box: key, fill: colourOf(look, part) },
          textAt(strings[part], { ...name, x: left + toWord, middle, anchor: "start", colour }),
          textAt(text, { ...number, x: left + toNumber, middle, anchor: "start", colour }),
        ];
      });
    },
  };
}
