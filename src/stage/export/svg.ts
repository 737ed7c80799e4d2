/** A sheet as the text of an SVG file: needs no page, so that a build can make pictures as well. */
import { attribute, boxOf, escape, n } from "./svg-text.ts";
import { cellsText } from "./svg-cells.ts";
import type {
  GroupShape,
  PathShape,
  RectShape,
  Shape,
  Sheet,
  Stroke,
  TextShape,
} from "./shapes.ts";

/** Fonts are not in the file: the page's own where they are installed, else what comes next. */
const FACES = {
  words: "'Inter Variable', Inter, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif",
  numbers:
    "'JetBrains Mono Variable', 'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
} as const;

/** @param scale how many times its own size the picture wants to be shown at */
export function svgOf(sheet: Sheet, scale = 1): string {
  const { width, height, title, description, shapes } = sheet;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width * scale)}" height="${n(height * scale)}" font-family="${FACES.words}">`,
    `<title>${escape(title)}</title>`,
    `<desc>${escape(description)}</desc>`,
    ...shapes.map(written),
    "</svg>",
    "",
  ].join("\n");
}

function written(shape: Shape): string {
  switch (shape.kind) {
    case "rect":
      return rect(shape);
    case "path":
      return path(shape);
    case "text":
      return text(shape);
    case "cells":
      return cellsText(shape);
    case "group":
      return group(shape);
  }
}

function group({ shapes, data, at }: GroupShape): string {
  const attributes = Object.entries(data).map(([name, value]) => attribute(`data-${name}`, value));
  const moved = at ? attribute("transform", `translate(${n(at.x)} ${n(at.y)})`) : "";
  return `<g${attributes.join("")}${moved}>${shared(shapes)}</g>`;
}

/** Texts of one style in a row, as a map's numbers are, say it once. */
function shared(shapes: readonly Shape[]): string {
  const parts: string[] = [];
  for (let at = 0; at < shapes.length;) {
    const first = shapes[at];
    const style = styleIn(first);
    let end = at + 1;
    if (style !== null) while (end < shapes.length && styleIn(shapes[end]) === style) end++;
    const run = shapes.slice(at, end);
    const texts = run.map((each) => (each.kind === "text" ? text(each, "") : ""));
    parts.push(run.length > 1 ? `<g${style}>${texts.join("")}</g>` : written(first));
    at = end;
  }
  return parts.join("");
}

const styleIn = (shape: Shape): string | null => (shape.kind === "text" ? styleOf(shape) : null);

function stroked(stroke: Stroke | undefined): string {
  if (!stroke) return "";
  return (
    attribute("stroke", stroke.colour) +
    attribute("stroke-width", stroke.width) +
    attribute("stroke-dasharray", stroke.dash?.map(n).join(" "))
  );
}

function rect({ box, fill, stroke, radius, crisp, opacity }: RectShape): string {
  return (
    `<rect${boxOf(box)}${attribute("rx", radius)} fill="${fill ?? "none"}"` +
    stroked(stroke) +
    attribute("opacity", opacity) +
    (crisp ? ' shape-rendering="crispEdges"/>' : "/>")
  );
}

function path({ d, fill, stroke, opacity }: PathShape): string {
  return `<path d="${d}" fill="${fill ?? "none"}"${stroked(stroke)}${attribute("opacity", opacity)}/>`;
}

/** What texts of one kind share. */
function styleOf({ anchor, face, size, weight, colour, casing }: TextShape): string {
  return (
    (face === "words" ? "" : attribute("font-family", FACES[face])) +
    attribute("font-size", size) +
    ` font-weight="${weight}" fill="${colour}"` +
    (anchor === "start" ? "" : attribute("text-anchor", anchor)) +
    (casing ? `${stroked(casing)} stroke-linejoin="round" paint-order="stroke"` : "")
  );
}

function text(shape: TextShape, style = styleOf(shape)): string {
  const { x, y, length, href } = shape;
  const fitted =
    length === undefined ? "" : ` textLength="${n(length)}" lengthAdjust="spacingAndGlyphs"`;
  const made = `<text x="${n(x)}" y="${n(y)}"${style}${fitted}>${escape(shape.text)}</text>`;
  return href === undefined ? made : `<a href="${escape(href)}">${made}</a>`;
}
