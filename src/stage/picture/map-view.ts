/** A map on the page: the frame in its channel's hue and, of a tensor of the layer, its plane. */
import type { MapMark } from "../../scene/index.ts";
import { HUE_COUNT } from "../../ui/index.ts";
import type { PaintContext } from "./paint-context.ts";
import { isPart } from "./map-sheet.ts";
import { place } from "./place.ts";
import { PlanePainter } from "./plane.ts";

/** A map below this height (px) has its ghosts closer, so that they stay clear of its neighbours. */
export const LOW = 34;

export class MapView {
  readonly element: HTMLDivElement;
  #plane: PlanePainter | null = null;
  #dressed = "";

  constructor(document: Document) {
    this.element = document.createElement("div");
  }

  update(mark: MapMark, context: PaintContext): void {
    place(this.element, mark.box);
    if (!this.#plane && !isPart(mark)) {
      this.#plane = new PlanePainter(this.element.ownerDocument);
      this.element.append(this.#plane.canvas);
    }
    this.#dress(mark);
    this.#plane?.paint(mark, context.theme);
  }

  #dress(mark: MapMark): void {
    const dressed = `${mark.tensor}/${mark.channel}/${mark.rows}/${mark.columns}/${mark.hue}/${mark.ghosts}/${mark.domain}/${mark.box.height}/${mark.box.width < mark.columns}`;
    if (dressed === this.#dressed) return;
    this.#dressed = dressed;
    const hue = mark.hue === null ? "map--plain" : `hue-${mark.hue % HUE_COUNT}`;
    const isLow = mark.box.height < LOW;
    const ghosts = mark.ghosts ? ` map--ghosts${isLow ? " map--low" : ""}` : "";
    const small = mark.box.width < mark.columns ? " map--shrunk" : "";
    this.element.className = `map map--${mark.tensor} ${hue}${ghosts}${small}`;
    this.element.dataset["mark"] = mark.id;
    if (!this.#plane) return this.#name(mark);
    const { dataset } = this.#plane.canvas;
    dataset["part"] = "map";
    dataset["tensor"] = mark.tensor;
    dataset["channel"] = String(mark.channel);
    // The value at the ramp's ends, so that a painted colour can be read back.
    dataset["domain"] = String(mark.domain);
  }

  /** A part of a lane has its cells on the sheet; the frame says what they are. */
  #name({ tensor, channel, rows, columns }: MapMark): void {
    const { dataset } = this.element;
    dataset["part"] = tensor;
    dataset["channel"] = String(channel);
    dataset["rows"] = String(rows);
    dataset["columns"] = String(columns);
  }
}
