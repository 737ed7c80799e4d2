/** The picture that goes with the page's address where it is shown as a card: large words, both lanes, the ratio. */
import { frameLayout } from "../../scene/index.ts";
import { fetchFacts } from "../../stage/index.ts";
import { geometryOf, initialState } from "../../store/index.ts";
import { format, PALETTES, type TextValues } from "../../ui/index.ts";
import { linkOf, type Cue } from "../chapters/index.ts";
import { figuresOf } from "./figures.ts";
import { element, raw, type Html } from "./html.ts";
import { META_WORDS } from "./meta-words.ts";

/** px, as the card's readers ask for. */
const SIZE = { width: 1200, height: 630 };
const MARGIN = 44;
/** It is often shown at half its size: the stage is laid out for that, and drawn larger. */
const STAGE = { x: MARGIN, y: 190, width: 556, height: 210, scale: 2 };
const RADIUS = 16;
const WORDS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";

const { light } = PALETTES;
const words = META_WORDS.picture;

/** Far enough on for the maps to be partly filled; every 1×1 weight of this filter counts. */
const CUE: Cue = { at: { segment: "filters", filter: 55, y: 2, x: 2 } };

export async function openGraphSvg(): Promise<string> {
  const figures = await figuresOf(CUE);
  return element(
    "svg",
    {
      ...{ xmlns: "http://www.w3.org/2000/svg", "font-family": WORDS },
      ...{ ...SIZE, viewBox: `0 0 ${SIZE.width} ${SIZE.height}` },
    },
    element("rect", { ...SIZE, fill: light.page }),
    ...heading(figures),
    element("rect", {
      ...{ x: STAGE.x, y: STAGE.y, rx: RADIUS, fill: light.panel, stroke: light.line },
      ...{ width: STAGE.width * STAGE.scale, height: STAGE.height * STAGE.scale },
    }),
    await stage(),
  ).html;
}

function heading(figures: TextValues): readonly Html[] {
  const line = (text: string, y: number, size: number, weight: number, fill: string): Html =>
    element(
      "text",
      { x: MARGIN, y, fill, "font-size": size, "font-weight": weight, "letter-spacing": "-0.02em" },
      format(text, figures),
    );
  return [
    line(words.title, 82, 58, 750, light.ink),
    line(words.lead, 130, 31, 450, light.muted),
    line(words.saving, 168, 31, 450, light.muted),
    element(
      "text",
      {
        ...{ x: SIZE.width - MARGIN, y: 168, fill: light.separable, "text-anchor": "end" },
        ...{ "font-size": 78, "font-weight": 750, "letter-spacing": "-0.03em" },
      },
      format(words.ratio, figures),
    ),
  ];
}

async function stage(): Promise<Html> {
  const { sheetOnScreen, svgOf } = await fetchFacts();
  const state = initialState(linkOf(CUE));
  const layout = frameLayout(geometryOf(state), {
    ...STAGE,
    lanes: "both",
    focus: 0,
    photo: false,
  });
  const sheet = sheetOnScreen(layout)(state, { theme: "light", description: "", link: null });
  const drawn = sheet?.shapes.find(
    (shape) => shape.kind === "group" && shape.data["part"] === "stage",
  );
  if (!sheet || drawn?.kind !== "group") throw new Error("the worked example is not drawn");
  const { width, height } = layout;
  const svg = svgOf({ ...sheet, width, height, shapes: drawn.shapes }, STAGE.scale);
  return raw(svg.replace("<svg ", `<svg x="${STAGE.x}" y="${STAGE.y}" `));
}
