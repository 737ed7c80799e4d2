/** A map on the page: its plane and the frame in its channel's hue. */
import type { MapMark } from "../../scene/index.ts";
import { HUE_COUNT } from "../../ui/index.ts";
import type { PaintContext } from "./paint-context.ts";
import { place } from "./place.ts";
import { PlanePainter } from "./plane.ts";

/** A map below this height (px) has its ghosts closer, so that they stay clear of its neighbours. */
const LOW = 34;

/** What `data-tensor` calls a map; kernels, weights and one filter's own channel maps are no tensors of the layer. */
const PART: Readonly<Partial<Record<MapMark["tensor"], string>>> = {
  alone: "alone",
  kernel: "kernel",
  weight: "weight",
};

export class MapView {
  readonly element: HTMLDivElement;
  readonly #plane: PlanePainter;
  #dressed = "";

  constructor(document: Document) {
    this.element = document.createElement("div");
    this.#plane = new PlanePainter(document);
    this.element.append(this.#plane.canvas);
  }

  update(mark: MapMark, context: PaintContext): void {
    place(this.element, mark.box);
    this.#dress(mark);
    this.#plane.paint(mark, context.theme);
  }

  #dress(mark: MapMark): void {
    const dressed = `${mark.tensor}/${mark.channel}/${mark.hue}/${mark.ghosts}/${mark.domain}/${mark.box.height}/${mark.box.width < mark.columns}`;
    if (dressed === this.#dressed) return;
    this.#dressed = dressed;
    const hue = mark.hue === null ? "map--plain" : `hue-${mark.hue % HUE_COUNT}`;
    const isLow = mark.box.height < LOW;
    const ghosts = mark.ghosts ? ` map--ghosts${isLow ? " map--low" : ""}` : "";
    const small = mark.box.width < mark.columns ? " map--shrunk" : "";
    this.element.className = `map map--${mark.tensor} ${hue}${ghosts}${small}`;
    this.element.dataset["mark"] = mark.id;
    const { dataset } = this.#plane.canvas;
    const part = PART[mark.tensor];
    if (part) {
      dataset["part"] = part;
    } else {
      dataset["part"] = "map";
      dataset["tensor"] = mark.tensor;
    }
    dataset["channel"] = String(mark.channel);
    // The value at the ramp's ends, so that a painted colour can be read back.
    dataset["domain"] = String(mark.domain);
  }
}
