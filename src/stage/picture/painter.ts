/** paint(scene): create / update / destroy. Owns every node under its host; React never touches them. */
import type { MapMark, Mark, Scene, StageLayout, StripMark } from "../../scene/index.ts";
import { DigitSheet, sheetOf } from "./digit-sheet.ts";
import { MapView } from "./map-view.ts";
import { joinBoxes, joinLinks } from "./overlay.ts";
import type { PaintContext } from "./paint-context.ts";
import { StripView } from "./strip-view.ts";
import { VeilView } from "./veil-view.ts";

export interface Painter {
  paint(scene: Scene, layout: StageLayout, context: PaintContext): void;
  destroy(): void;
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
  const numbers = layer("layer layer--numbers");
  const veils = layer("layer layer--veils");
  const still = layer("layer layer--still");
  const live = layer("layer layer--live");
  host.replaceChildren(ground, svg, maps, numbers, veils, still, live);

  const views = new Map<string, MapView | StripView>();
  const sheets = new Map<string, DigitSheet>();
  const veilViews = new Map<string, VeilView>();
  let lastStill: readonly Mark[] | null = null;
  let lastContext: PaintContext | null = null;

  return {
    paint(scene, layout, context) {
      const isNewStill =
        scene.still !== lastStill ||
        context.theme !== lastContext?.theme ||
        context.ratio !== lastContext.ratio ||
        context.fonts !== lastContext.fonts;
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
      paintVeils(scene.live, context);
      joinBoxes(live, scene.live);
    },
    destroy() {
      views.clear();
      veilViews.clear();
      sheets.clear();
      host.replaceChildren();
    },
  };

  function paintMaps(marks: readonly Mark[], context: PaintContext): void {
    const bySheet = new Map<string, MapMark[]>();
    for (const mark of marks) {
      if (mark.kind === "strip") viewOf(mark, StripView).update(mark, context);
      if (mark.kind !== "map") continue;
      viewOf(mark, MapView).update(mark, context);
      const name = sheetOf(mark);
      const together = bySheet.get(name);
      if (together) together.push(mark);
      else bySheet.set(name, [mark]);
    }
    for (const [name, together] of bySheet) sheetNamed(name).update(together, context);
  }

  function sheetNamed(name: string): DigitSheet {
    const known = sheets.get(name);
    if (known) return known;
    const made = new DigitSheet(document);
    sheets.set(name, made);
    numbers.append(made.element);
    return made;
  }

  /** Veils are few and come back often: one that is not needed is hidden. */
  function paintVeils(marks: readonly Mark[], context: PaintContext): void {
    const needed = new Set<VeilView>();
    for (const mark of marks) {
      if (mark.kind !== "veil") continue;
      let view = veilViews.get(mark.id);
      if (!view) {
        view = new VeilView(document);
        veilViews.set(mark.id, view);
        veils.append(view.element);
      }
      view.update(mark, context);
      needed.add(view);
    }
    for (const view of veilViews.values()) if (!needed.has(view)) view.hide();
  }

  function viewOf<View extends MapView | StripView>(
    mark: MapMark | StripMark,
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
    const names = new Set([...scene.still, ...scene.live].filter(isMap).map(sheetOf));
    for (const [name, sheet] of sheets) {
      if (names.has(name)) continue;
      sheet.element.remove();
      sheets.delete(name);
    }
  }
}
