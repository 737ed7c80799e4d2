/** Keyed data joins of everything that is not a map: panels, links, windows, values, words. */
import { select } from "d3";
import type {
  ChipMark,
  LegendMark,
  LinkMark,
  Mark,
  PanelMark,
  ShadeMark,
  TextMark,
} from "../../scene/index.ts";
import { format, HUE_COUNT } from "../../ui/index.ts";
import { PICTURE_STRINGS } from "../strings/picture.ts";
import { isAlike } from "./alike.ts";
import { fillLegend } from "./legend.ts";
import { setText } from "../set-text.ts";
import { place } from "./place.ts";
import { fillShade } from "./shade.ts";

/** A legend of less width has its ramps under their names. */
export const NARROW = 150;

type BoxMark = PanelMark | ChipMark | ShadeMark | TextMark | LegendMark;

const hueClass = (hue: number | null): string =>
  hue === null ? "hue-none" : `hue-${hue % HUE_COUNT}`;

interface Joined {
  readonly marks: readonly BoxMark[];
  readonly elements: readonly HTMLElement[];
}
const joinedOf = new WeakMap<HTMLElement, Joined>();

/** The marks of one kind of element inside `layer`, joined by id. Most frames have the same marks, few of them changed. */
export function joinBoxes(layer: HTMLElement, all: readonly Mark[]): void {
  const marks = all.filter(isBoxMark);
  const last = joinedOf.get(layer);
  const isSame =
    last?.marks.length === marks.length && marks.every(({ id }, i) => id === last.marks[i].id);
  const elements = isSame ? last.elements : join(layer, marks);
  marks.forEach((mark, i) => {
    if (isSame && isAlike(mark, last.marks[i])) return;
    place(elements[i], mark.box);
    dress(elements[i], mark);
  });
  joinedOf.set(layer, { marks, elements });
}

function join(layer: HTMLElement, marks: readonly BoxMark[]): readonly HTMLElement[] {
  return select(layer)
    .selectChildren<HTMLElement, BoxMark>("div")
    .data(marks, (mark) => mark.id)
    .join((enter) => enter.append("div").attr("data-mark", (mark) => mark.id))
    .nodes();
}

const BOXES: ReadonlySet<Mark["kind"]> = new Set(["panel", "chip", "shade", "legend", "text"]);

function isBoxMark(mark: Mark): mark is BoxMark {
  return BOXES.has(mark.kind);
}

function dress(element: HTMLElement, mark: BoxMark): void {
  const className = classOf(mark);
  if (element.className !== className) element.className = className;
  switch (mark.kind) {
    case "panel":
      return;
    case "chip":
      return setText(element, `c${mark.channel}`);
    case "shade":
      return fillShade(element, mark);
    case "text":
      return fillText(element, mark);
    case "legend":
      return fillLegend(element, mark);
  }
}

function classOf(mark: BoxMark): string {
  switch (mark.kind) {
    case "panel":
      return `panel-mark panel-mark--${mark.role}`;
    case "chip":
      return `chip chip--${mark.role === "chip" ? "hue" : mark.role} ${hueClass(mark.channel)}`;
    case "shade":
      return "shade";
    case "text":
      return `words words--${mark.role} words--${mark.align}`;
    case "legend":
      return mark.box.width < NARROW ? "legend legend--narrow" : "legend";
  }
}

function fillText(element: HTMLElement, mark: TextMark): void {
  const text = format(PICTURE_STRINGS[mark.key] ?? mark.key, mark.values);
  if (!text.includes("|")) return setText(element, text);
  if (element.dataset["text"] === text) return;
  element.dataset["text"] = text;
  const [strong, note] = text.split("|");
  const parts = [strong, note].map((part, i) => {
    const span = element.ownerDocument.createElement("span");
    span.className = i === 0 ? "words__strong" : "words__note";
    span.textContent = part;
    return span;
  });
  element.replaceChildren(parts[0], " ", parts[1]);
}

/** Links stand still: one SVG under the maps, joined when the layout changes. */
export function joinLinks(
  svg: SVGSVGElement,
  marks: readonly Mark[],
  width: number,
  height: number,
): void {
  const links = marks.filter((mark): mark is LinkMark => mark.kind === "link");
  select(svg).attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  const groups = select(svg)
    .selectChildren<SVGGElement, LinkMark>("g")
    .data(links, (mark) => mark.id)
    .join((enter) => {
      const group = enter.append("g").attr("data-mark", (mark) => mark.id);
      group.append("path").attr("class", "link__casing");
      group.append("path").attr("class", "link__line");
      group.append("path").attr("class", "link__head");
      return group;
    })
    .attr("class", (mark) => `link ${hueClass(mark.hue)}`);
  groups.select(".link__casing").attr("d", (mark) => mark.d);
  groups.select(".link__line").attr("d", (mark) => mark.d);
  groups.select(".link__head").attr("d", (mark) => mark.head ?? "");
}
