/** A 1×1 weight's link into the sum: its width shows the weight's size, its colour the sign, its edges the channel. */
import type { BondMark } from "../../scene/index.ts";

const SVG = "http://www.w3.org/2000/svg";
const THINNEST = 1.5;
const WIDEST = 7;
/** The channel's hue shows this far on either side. */
const EDGE = 1.5;

/** Width in px of the link of a weight that is not 0. */
function bondWidth(weight: number, domain: number): number {
  return THINNEST + (WIDEST - THINNEST) * Math.min(1, Math.abs(weight) / domain);
}

/** Draws anew only when the weight or the layout is another one. */
export function fillBond(element: HTMLElement, mark: BondMark): void {
  const { weight, domain, d } = mark;
  const key = `${weight}/${domain}/${d}`;
  if (element.dataset["bond"] === key) return;
  element.dataset["bond"] = key;
  element.dataset["weight"] = String(weight);
  const [edge, core] = pathsOf(element, mark);
  const width = weight === 0 ? 0 : bondWidth(weight, domain);
  for (const path of [edge, core]) path.setAttribute("d", d);
  const sign = weight === 0 ? "zero" : weight < 0 ? "low" : "high";
  edge.setAttribute("class", `bond__edge bond__edge--${sign}`);
  core.setAttribute("class", `bond__core bond__core--${sign}`);
  edge.style.strokeWidth = weight === 0 ? "" : `${width + 2 * EDGE}px`;
  core.style.strokeWidth = `${width}px`;
}

function pathsOf(element: HTMLElement, { box }: BondMark): readonly SVGPathElement[] {
  let svg = element.querySelector("svg");
  if (!svg) {
    const { ownerDocument: document } = element;
    svg = document.createElementNS(SVG, "svg");
    svg.append(document.createElementNS(SVG, "path"), document.createElementNS(SVG, "path"));
    element.append(svg);
  }
  svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
  return [...svg.children] as SVGPathElement[];
}
