/** The filmstrip: every map of a tensor as a true thumbnail, filling in as it is computed. */
import type { StripMark } from "../../scene/index.ts";
import type { PaintContext } from "./map-view.ts";
import { place } from "./place.ts";
import { PlanePainter } from "./plane.ts";

export class StripView {
  readonly element: HTMLDivElement;
  readonly #document: Document;
  #thumbs: PlanePainter[] = [];
  #shape = "";
  #last: StripMark | null = null;
  #theme = "";

  constructor(document: Document) {
    this.#document = document;
    this.element = document.createElement("div");
    this.element.className = "strip";
  }

  update(mark: StripMark, context: PaintContext): void {
    place(this.element, mark.box);
    const shape = [
      mark.tensor,
      mark.count,
      mark.columns,
      mark.pitch.x,
      mark.pitch.y,
      mark.rows,
      mark.cols,
    ].join("/");
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#last = null;
      this.#arrange(mark);
    }
    const last = this.#last;
    const isSame =
      last !== null &&
      last.values === mark.values &&
      last.domain === mark.domain &&
      last.ramp === mark.ramp &&
      this.#theme === context.theme;
    if (isSame && last.filled === mark.filled) return;
    const plane = mark.rows * mark.cols;
    const from = isSame ? Math.floor(Math.min(last.filled, mark.filled) / plane) : 0;
    const to = isSame ? Math.ceil(Math.max(last.filled, mark.filled) / plane) : mark.count;
    for (let channel = from; channel < Math.min(to, mark.count); channel++) {
      this.#thumbs[channel].paint(
        {
          rows: mark.rows,
          columns: mark.cols,
          values: mark.values,
          offset: channel * plane,
          filled: Math.max(0, Math.min(plane, mark.filled - channel * plane)),
          ramp: mark.ramp,
          domain: mark.domain,
        },
        context.theme,
      );
    }
    this.#last = mark;
    this.#theme = context.theme;
  }

  #arrange(mark: StripMark): void {
    while (this.#thumbs.length > mark.count) this.#thumbs.pop()?.canvas.remove();
    while (this.#thumbs.length < mark.count) {
      const painter = new PlanePainter(this.#document);
      painter.canvas.className = "thumb";
      this.#thumbs.push(painter);
      this.element.append(painter.canvas);
    }
    const isShrunk = mark.thumb.x < mark.cols;
    this.#thumbs.forEach(({ canvas }, channel) => {
      canvas.dataset["tensor"] = mark.tensor;
      canvas.dataset["channel"] = String(channel);
      canvas.dataset["part"] = "thumb";
      canvas.classList.toggle("thumb--shrunk", isShrunk);
      place(canvas, {
        x: (channel % mark.columns) * mark.pitch.x,
        y: Math.floor(channel / mark.columns) * mark.pitch.y,
        width: mark.thumb.x,
        height: mark.thumb.y,
      });
    });
  }
}
