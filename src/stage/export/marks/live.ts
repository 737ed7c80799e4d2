/** What lies over the maps: veils, rings, links as wide as their weights, values on their way. */
import type { BondMark, Box, PillMark, RingMark, SumMark, VeilMark } from "../../../scene/index.ts";
import { bondWidth, EDGE, THREAD, THREAD_DASH } from "../../picture/live/bond.ts";
import { SIGN, SIGN_STROKE } from "../../picture/live/draw.ts";
import {
  BANDS,
  DOT,
  DOT_HALO,
  dotsOf,
  isFine,
  WHITE,
  type Band,
} from "../../picture/live/rings.ts";
import { gaps, spans, STRENGTH } from "../../picture/live/veil.ts";
import type { Shape } from "../shapes.ts";
import { apart, colourOf, grown, hueOf, type Look } from "./look.ts";

const n = (value: number): number => Math.round(value * 100) / 100;

export function veilShapes(look: Look, { box, rows, columns, lit }: VeilMark): Shape[] {
  const cell = { width: box.width / columns, height: box.height / rows };
  const rectangle = (
    [row, high]: readonly [number, number],
    [column, wide]: readonly [number, number],
  ): string =>
    `M${n(box.x + column * cell.width)} ${n(box.y + row * cell.height)}` +
    `h${n(wide * cell.width)}v${n(high * cell.height)}h${n(-wide * cell.width)}z`;
  const across = [0, columns] as const;
  const parts =
    lit === null
      ? [rectangle([0, rows], across)]
      : [
          ...gaps(lit.rows, rows).map((run) => rectangle(run, across)),
          ...spans(lit.rows).flatMap((run) =>
            gaps(lit.columns, columns).map((wide) => rectangle(run, wide)),
          ),
        ];
  if (parts.length === 0) return [];
  const fill = colourOf(look, "lane");
  return [{ kind: "path", d: parts.join(""), fill, opacity: STRENGTH }];
}

export function ringShapes(look: Look, mark: RingMark): Shape[] {
  const bands = BANDS[isFine(mark) ? "fine" : mark.role].map((band) => bandShape(look, mark, band));
  return mark.samples ? [...bands, ...sampleShapes(look, mark.box, mark.samples)] : bands;
}

function bandShape(look: Look, { box }: RingMark, { from, width, colour, dash }: Band): Shape {
  const plain = typeof colour === "string" ? colour : colourOf(look, colour.role);
  const { colour: solid, ...rest } = apart(plain);
  const stroke = { colour: solid, width, ...(dash && { dash }) };
  return { kind: "rect", box: grown(box, from + width / 2), stroke, ...rest };
}

/** The cells that a dilated window meets. */
function sampleShapes(look: Look, box: Box, samples: NonNullable<RingMark["samples"]>): Shape[] {
  const places = dotsOf(box, samples);
  const dots = (radius: number): string => {
    const arc = `a${radius} ${radius} 0 1 0`;
    const circle = `${arc} ${2 * radius} 0${arc} ${-2 * radius} 0z`;
    return places.map(({ x, y }) => `M${n(x - radius)} ${n(y)}${circle}`).join("");
  };
  return [
    { kind: "path", d: dots(DOT_HALO), fill: WHITE },
    { kind: "path", d: dots(DOT), fill: colourOf(look, "number") },
  ];
}

export function bondShapes(look: Look, { d, hue, weight, domain }: BondMark): Shape[] {
  const colour = hueOf(look, hue);
  if (weight === 0) {
    return [{ kind: "path", d, stroke: { colour, width: THREAD, dash: THREAD_DASH } }];
  }
  const width = bondWidth(weight, domain);
  const inner = colourOf(look, weight < 0 ? "weightLow" : "weightHigh");
  return [
    { kind: "path", d, stroke: { colour, width: width + 2 * EDGE } },
    { kind: "path", d, stroke: { colour: inner, width } },
  ];
}

export function sumShapes(look: Look, { box }: SumMark): Shape[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const arm = (box.width * SIGN) / 2;
  const colour = colourOf(look, "ink");
  const d = `M${n(x - arm)} ${n(y)}h${n(2 * arm)}M${n(x)} ${n(y - arm)}v${n(2 * arm)}`;
  return [
    pillGround(look, box, { width: 2, colour }),
    { kind: "path", d, stroke: { colour, width: SIGN_STROKE } },
  ];
}

export function pillOutline(look: Look, { role, box, hue }: PillMark): Shape {
  return role === "others"
    ? pillGround(look, box, { width: 1.5, colour: colourOf(look, "muted"), dash: [4, 3] })
    : pillGround(look, box, { width: 2, colour: hueOf(look, hue) });
}

interface Outline {
  readonly width: number;
  readonly colour: string;
  readonly dash?: readonly number[];
}

/** A round-ended box; its outline lies inside of it. */
function pillGround(look: Look, box: Box, stroke: Outline): Shape {
  const inner = grown(box, -stroke.width / 2);
  const fill = colourOf(look, "panel");
  return { kind: "rect", box: inner, fill, stroke, radius: inner.height / 2 };
}
