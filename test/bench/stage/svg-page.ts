/** A page of its own: the stage's scene in SVG, with the same cells filled at the same steps. */
import { runOfRecipe } from "../../../src/engine/index.ts";
import type { BlockSpec } from "../../../src/engine/index.ts";
import { buildLayout, buildScene } from "../../../src/scene/index.ts";
import type { Mark, RingMark } from "../../../src/scene/index.ts";
import { advance, atEnd, buildTimeline, END_U, stepOf } from "../../../src/timeline/index.ts";
import { LARGE, START_FILTER } from "./scenes.ts";
import { Cells, rectOf, SVG } from "./svg-cells.ts";

declare global {
  interface Window {
    svgYardstick: {
      /** Draws the scene that playing starts from; returns how many rects that takes. */
      readonly build: (width: number, height: number) => number;
      readonly play: () => void;
      readonly isPlaying: () => boolean;
    };
  }
}

/** As the product's clock: a slow frame skips nothing. */
const LONGEST_TICK = 0.25;

const spec: BlockSpec = {
  ...{ inHeight: LARGE.side, inWidth: LARGE.side },
  ...{ inChannels: LARGE.channels, outChannels: LARGE.filters },
  ...{ kernelSize: 3, stride: 1, padding: "same", dilation: 1, depthMultiplier: 1 },
};

/** Paints marks into an SVG: maps and strips cell by cell, rings moved by a transform. */
function createPainter(width: number, height: number) {
  const group = () => document.createElementNS(SVG, "g");
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  const maps = group();
  const rings = group();
  rings.setAttribute("fill", "none");
  rings.setAttribute("stroke", "black");
  svg.append(maps, rings);
  document.body.append(svg);
  const cells = new Map<string, Cells>();
  const outlines = new Map<string, SVGRectElement>();

  const outline = ({ id, box }: RingMark): void => {
    let ring = outlines.get(id);
    if (!ring) {
      ring = rectOf({ ...box, x: 0, y: 0 });
      outlines.set(id, ring);
      rings.append(ring);
    }
    ring.setAttribute("transform", `translate(${box.x} ${box.y})`);
  };

  return (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      if (mark.kind === "ring") outline(mark);
      if (mark.kind !== "map" && mark.kind !== "strip") continue;
      let own = cells.get(mark.id);
      if (!own) {
        own = new Cells(mark);
        cells.set(mark.id, own);
        maps.append(own.element);
      }
      own.update(mark);
    }
  };
}

let playing = false;
let step: (seconds: number) => void = () => undefined;

window.svgYardstick = {
  build(width, height) {
    const run = runOfRecipe({
      ...{ spec, input: "noise", kernels: "random", seed: 1, withBias: false, edits: {} },
      photo: null,
    });
    const timeline = buildTimeline(run.geometry, "explain");
    const layout = buildLayout(run.geometry, { width, height, lanes: "both", focus: 0 });
    const paint = createPainter(width, height);
    let head = {
      step: stepOf(timeline, { segment: "filters", filter: START_FILTER }),
      u: END_U,
    };
    step = (seconds) => {
      head = advance(timeline, head, seconds);
      if (atEnd(timeline, head)) playing = false;
      paint(buildScene(run, timeline, layout, head, { travel: true, photo: false }).live);
    };
    paint(buildScene(run, timeline, layout, head, { travel: true, photo: false }).still);
    step(0);
    return document.querySelectorAll("rect").length;
  },
  play() {
    playing = true;
    let last = performance.now();
    const next = (now: number): void => {
      step(Math.min(LONGEST_TICK, Math.max(0, now - last) / 1000));
      last = now;
      if (playing) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  },
  isPlaying: () => playing,
};
