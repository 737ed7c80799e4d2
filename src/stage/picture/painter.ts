/** paint(scene): create / update / destroy. Owns every node under its host; React never touches them. */
import type {
  ColourMark,
  MapMark,
  Mark,
  Scene,
  StageLayout,
  StripMark,
} from "../../scene/index.ts";
import { isAlike } from "./alike.ts";
import { ColourView } from "./colour-view.ts";
import { MapSheet } from "./map-sheet.ts";
import { MapView } from "./map-view.ts";
import { isLiveMark, LiveSheet, type LiveMark } from "./live/index.ts";
import { joinBoxes, joinLinks } from "./overlay.ts";
import type { PaintContext } from "./paint-context.ts";
import { StripView } from "./strip-view.ts";

export interface Painter {
  /** @param flies steps go by too fast for each number to be read */
  paint(scene: Scene, layout: StageLayout, context: PaintContext, flies: boolean): void;
  destroy(): void;
}

/** Rings stand still around the channels in focus; all other still words and marks are elements. */
function liveMarksOf({ still, live }: Scene): LiveMark[] {
  return [...still.filter((mark) => mark.kind === "ring"), ...live.filter(isLiveMark)];
}

const isMap = (mark: Mark): mark is MapMark => mark.kind === "map";

export function createPainter(host: HTMLElement): Painter {
  const { ownerDocument: document } = host;
  const layer = (className: string): HTMLDivElement => {
    const made = document.createElement("div");
    made.className = className;
    return made;
  };
  const ground = layer("layer layer--ground");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "layer layer--links");
  const maps = layer("layer layer--maps");
  const sheet = new MapSheet(document);
  const still = layer("layer layer--still");
  const live = new LiveSheet(document);
  host.replaceChildren(ground, svg, maps, sheet.element, still, live.element);

  const views = new Map<string, MapView | StripView | ColourView>();
  let lastStill: readonly Mark[] | null = null;
  let lastContext: PaintContext | null = null;

  return {
    paint(scene, layout, context, flies) {
      const isNewStill =
        scene.still !== lastStill || !lastContext || !isAlike(lastContext, context);
      if (isNewStill) {
        const panels = scene.still.filter((mark) => mark.kind === "panel");
        joinBoxes(ground, panels);
        joinLinks(svg, scene.still, layout.width, layout.height);
        joinBoxes(
          still,
          scene.still.filter((mark) => mark.kind !== "panel"),
        );
        paintMaps(scene.still, context);
        lastStill = scene.still;
        lastContext = context;
        dropMissing(scene);
      }
      paintMaps(scene.live, context);
      sheet.update([...scene.still, ...scene.live].filter(isMap), layout, context);
      live.update(liveMarksOf(scene), layout, context, flies);
    },
    destroy() {
      views.clear();
      host.replaceChildren();
    },
  };

  function paintMaps(marks: readonly Mark[], context: PaintContext): void {
    for (const mark of marks) {
      if (mark.kind === "strip") viewOf(mark, StripView).update(mark, context);
      if (mark.kind === "map") viewOf(mark, MapView).update(mark, context);
      if (mark.kind === "colour") viewOf(mark, ColourView).update(mark);
    }
  }

  function viewOf<View extends MapView | StripView | ColourView>(
    mark: MapMark | StripMark | ColourMark,
    kind: new (document: Document) => View,
  ): View {
    const known = views.get(mark.id);
    if (known instanceof kind) return known;
    const made = new kind(document);
    views.set(mark.id, made);
    maps.append(made.element);
    return made;
  }

  /** Maps come and go only with the layout, so this runs only when the still marks are new. */
  function dropMissing(scene: Scene): void {
    const ids = new Set([...scene.still, ...scene.live].map((mark) => mark.id));
    for (const [id, view] of views) {
      if (ids.has(id)) continue;
      view.element.remove();
      views.delete(id);
    }
  }
}
