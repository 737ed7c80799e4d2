/**
 * What moves over the maps, on one canvas: rings, veils, values on their way. As elements of the page they would cost the
 * browser style, layout and paint in every frame; here a frame draws only where something changed.
 */
import type { Box, Mark } from "../../../scene/index.ts";
import { isAlike } from "../alike.ts";
import type { PaintContext } from "../paint-context.ts";
import { place } from "../place.ts";
import { drawMark, type LiveMark } from "./draw.ts";
import { inkOf, settingOf } from "./lines.ts";
import { Turns } from "./turns.ts";

const LIVE: ReadonlySet<Mark["kind"]> = new Set(["veil", "ring", "bond", "sum", "pill", "text"]);

export function isLiveMark(mark: Mark): mark is LiveMark {
  return LIVE.has(mark.kind);
}

/** One mark as it stands on the sheet; boxes in CSS pixels of the stage. */
export interface Drawn {
  readonly mark: LiveMark;
  readonly text: string;
  /** The places that its text takes, line by line. */
  readonly ink: readonly Box[];
}

/** Tells what is drawn to whoever asks, so that being readable costs a frame nothing. */
export interface LiveCanvas extends HTMLCanvasElement {
  drawn(this: void): readonly Drawn[];
}

/** How far ink may leave a mark's box (px): a halo, half of the widest link, a casing. */
const REACH: Readonly<Record<LiveMark["kind"], number>> = {
  veil: 1,
  ring: 8,
  bond: 6,
  sum: 1,
  pill: 1,
  text: 3,
};

export class LiveSheet {
  readonly element: LiveCanvas;
  readonly #on: CanvasRenderingContext2D | null;
  readonly #turns = new Turns();
  #marks: ReadonlyMap<string, LiveMark> = new Map();
  #context: PaintContext | null = null;

  constructor(document: Document) {
    const canvas = document.createElement("canvas");
    canvas.className = "live";
    canvas.dataset["part"] = "live";
    this.element = Object.assign(canvas, { drawn: () => this.#drawn() });
    this.#on = canvas.getContext("2d");
  }

  /**
   * @param marks in the order they are drawn, each id once
   * @param flies steps go by too fast for each number to be read
   */
  update(marks: readonly LiveMark[], size: Size, given: PaintContext, flies = false): void {
    const last = this.#context;
    const context = last && isAlike(last, given) ? last : given;
    const isNew = this.#spread(size, context);
    if (isNew || !flies) this.#turns.all();
    const wanted = isNew || !flies ? marks : this.#turns.next(this.#marks, marks);
    const { now, stale } = compared(this.#marks, wanted, context.ratio);
    this.#marks = now;
    this.#context = context;
    const areas = isNew ? [{ x: 0, y: 0, width: size.width, height: size.height }] : stale;
    for (const area of together(areas)) this.#redraw(area, context);
  }

  /** A new size, screen, theme or font begins an empty sheet. */
  #spread({ width, height }: Size, context: PaintContext): boolean {
    const { element } = this;
    const last = this.#context;
    const across = Math.round(width * context.ratio);
    const down = Math.round(height * context.ratio);
    const isSameSize = element.width === across && element.height === down;
    if (isSameSize && last === context) return false;
    if (!isSameSize) {
      element.width = across;
      element.height = down;
    }
    place(element, { x: 0, y: 0, width, height });
    return true;
  }

  #redraw(area: Box, context: PaintContext): void {
    const on = this.#on;
    if (!on) return;
    on.save();
    on.setTransform(context.ratio, 0, 0, context.ratio, 0, 0);
    on.beginPath();
    on.rect(area.x, area.y, area.width, area.height);
    on.clip();
    on.clearRect(area.x, area.y, area.width, area.height);
    const pen = { on, context };
    for (const mark of this.#marks.values()) {
      if (meet(reachOf(mark, context.ratio), area)) drawMark(pen, mark);
    }
    on.restore();
  }

  #drawn(): Drawn[] {
    const [on, context] = [this.#on, this.#context];
    if (!context) return [];
    return [...this.#marks.values()].map((mark) => {
      if (mark.kind !== "pill" && mark.kind !== "text") {
        return { mark, text: mark.kind === "sum" ? "+" : "", ink: [] };
      }
      const setting = settingOf(mark, context.faces);
      return { mark, text: setting.text, ink: on ? inkOf(on, mark.box, setting) : [] };
    });
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The marks to be drawn, those that did not change as they were; and where marks came, went, or are other than before. */
function compared(
  before: ReadonlyMap<string, LiveMark>,
  after: readonly LiveMark[],
  ratio: number,
): { now: Map<string, LiveMark>; stale: Box[] } {
  const now = new Map<string, LiveMark>();
  const stale: Box[] = [];
  for (const mark of after) {
    const last = before.get(mark.id);
    const isKept = last !== undefined && (last === mark || isAlike(last, mark));
    now.set(mark.id, isKept ? last : mark);
    if (isKept) continue;
    stale.push(reachOf(mark, ratio));
    if (last) stale.push(reachOf(last, ratio));
  }
  for (const [id, mark] of before) {
    if (!now.has(id)) stale.push(reachOf(mark, ratio));
  }
  return { now, stale };
}

/** A mark's box with what leaves it, out to whole screen pixels: nothing is cut through. */
function reachOf({ kind, box: { x, y, width, height } }: LiveMark, ratio: number): Box {
  const reach = REACH[kind];
  const left = Math.floor((x - reach) * ratio) / ratio;
  const top = Math.floor((y - reach) * ratio) / ratio;
  const right = Math.ceil((x + width + reach) * ratio) / ratio;
  const bottom = Math.ceil((y + height + reach) * ratio) / ratio;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Areas that meet become one, so that no mark is drawn twice where they overlap. */
function together(boxes: readonly Box[]): Box[] {
  const apart: Box[] = [];
  for (const box of boxes) {
    let whole = box;
    for (let i = apart.findIndex((other) => meet(other, whole)); i >= 0;) {
      whole = around(whole, apart[i]);
      apart.splice(i, 1);
      i = apart.findIndex((other) => meet(other, whole));
    }
    apart.push(whole);
  }
  return apart;
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
