/** Keyed data joins of everything that is not a map: panels, links, windows, values, words. */
import { select } from "d3-selection";
import type {
  BondMark,
  ChipMark,
  LegendMark,
  LinkMark,
  Mark,
  PanelMark,
  PillMark,
  RingMark,
  ShadeMark,
  SumMark,
  TextMark,
} from "../../scene/index.ts";
import { format, formatValue, HUE_COUNT } from "../../ui/index.ts";
import { PICTURE_STRINGS } from "../strings/picture.ts";
import { fillBond } from "./bond.ts";
import { fillLegend } from "./legend.ts";
import { setText } from "../set-text.ts";
import { place } from "./place.ts";
import { fillShade } from "./shade.ts";

/** Border and air of a pill, both sides together (px). */
const PILL_SIDES = 8;
const FINE = 20;
/** A still smaller cell needs the halo to be found at all. */
const LEAST = 11;

/** A legend of less width has its ramps under their names. */
const NARROW = 150;

type BoxMark =
  | PanelMark
  | RingMark
  | PillMark
  | ChipMark
  | BondMark
  | ShadeMark
  | SumMark
  | TextMark
  | LegendMark;

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

/** Equal in every field; boxes, values and samples are compared by theirs. */
function isAlike(a: object, b: object, depth = 1): boolean {
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => {
    const [x, y] = [one[key], other[key]];
    if (x === y) return true;
    const areObjects = typeof x === "object" && typeof y === "object" && x !== null && y !== null;
    return areObjects && depth > 0 && isAlike(x, y, depth - 1);
  });
}

const ELSEWHERE: ReadonlySet<Mark["kind"]> = new Set(["map", "strip", "link", "veil"]);

function isBoxMark(mark: Mark): mark is BoxMark {
  return !ELSEWHERE.has(mark.kind);
}

function dress(element: HTMLElement, mark: BoxMark): void {
  const className = classOf(mark);
  if (element.className !== className) element.className = className;
  switch (mark.kind) {
    case "panel":
      return;
    case "ring":
      return dotSamples(element, mark);
    case "sum":
      return setText(element, "+");
    case "chip":
      return setText(element, `c${mark.channel}`);
    case "bond":
      return fillBond(element, mark);
    case "shade":
      return fillShade(element, mark);
    case "pill":
      return setText(element, pillText(mark));
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
    case "ring":
      return `ring ring--${mark.role}${isFine(mark) ? " ring--fine" : ""}`;
    case "sum":
      return "sum";
    case "chip":
      return `chip chip--${mark.role === "chip" ? "hue" : mark.role} ${hueClass(mark.channel)}`;
    case "bond":
      return `bond ${hueClass(mark.hue)}`;
    case "shade":
      return "shade";
    case "pill":
      return `pill pill--${mark.role} ${hueClass(mark.hue)}${isCramped(mark) ? " pill--cramped" : ""}`;
    case "text":
      return `words words--${mark.role} words--${mark.align}${isTight(mark) ? " words--tight" : ""}`;
    case "legend":
      return mark.box.width < NARROW ? "legend legend--narrow" : "legend";
  }
}

/** Marks the cells that a dilated window meets; the others lie between its taps. */
function dotSamples(element: HTMLElement, { samples }: RingMark): void {
  const key = samples ? `${samples.pitch}/${samples.cell}` : "";
  if ((element.dataset["samples"] ?? "") === key) return;
  element.dataset["samples"] = key;
  const { pitch, cell } = samples ?? { pitch: 0, cell: 0 };
  element.style.backgroundSize = samples ? `${pitch}px ${pitch}px` : "";
  element.style.backgroundPosition = samples
    ? `${(cell - pitch) / 2}px ${(cell - pitch) / 2}px`
    : "";
}

/** So small that a halo would cover the numbers beside it. */
function isFine(mark: RingMark): boolean {
  return mark.role === "current" && mark.box.width < FINE && mark.box.width >= LEAST;
}

/** Width of a digit of a value or a product (px). */
const DIGIT = 7.8;

/** A pill too narrow for its value at the usual size. */
function isCramped({ value, box }: PillMark): boolean {
  return value !== null && formatValue(value).length * DIGIT > box.width - PILL_SIDES;
}

/** A value too long for its room at the usual size. */
function isTight({ role, values, box }: TextMark): boolean {
  if ((role !== "value" && role !== "term") || !("value" in values)) return false;
  return formatValue(values["value"]).length * DIGIT > box.width;
}

function pillText(mark: PillMark): string {
  const value = mark.value === null ? "" : formatValue(mark.value);
  if (mark.role === "value") return value;
  const key = mark.value === null ? "others" : "othersValue";
  return format(PICTURE_STRINGS[key], { count: mark.count, value });
}

function fillText(element: HTMLElement, mark: TextMark): void {
  if ("value" in mark.values) {
    const value = formatValue(mark.values["value"]);
    return setText(element, format(PICTURE_STRINGS[mark.key], { value }));
  }
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
  const lines = groups.select<SVGPathElement>(".link__line").attr("d", (mark) => mark.d);
  // All are written before the first is measured: the browser then lays out once.
  const heads = lines.nodes().map((line, i) => (links[i].arrow ? arrowHead(line) : ""));
  groups.select(".link__head").attr("d", (_, i) => heads[i]);
}

const HEAD_LENGTH = 7;
const HEAD_HALF = 4;

/** A small triangle that continues the last stretch of a path. */
function arrowHead(path: SVGPathElement): string {
  if (typeof path.getTotalLength !== "function") return "";
  const length = path.getTotalLength();
  const end = path.getPointAtLength(length);
  const before = path.getPointAtLength(Math.max(0, length - 1));
  const size = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const ux = (end.x - before.x) / size;
  const uy = (end.y - before.y) / size;
  const tip = `${end.x + ux * HEAD_LENGTH} ${end.y + uy * HEAD_LENGTH}`;
  const left = `${end.x - uy * HEAD_HALF} ${end.y + ux * HEAD_HALF}`;
  const right = `${end.x + uy * HEAD_HALF} ${end.y - ux * HEAD_HALF}`;
  return `M${tip}L${left}L${right}Z`;
}
