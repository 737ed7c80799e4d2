/** Sheets of links, as a build without a page makes them. */
import { openLink } from "../../../src/params/index.ts";
import { buildLayout, fetchCellMarks, fetchDescribe } from "../../../src/scene/index.ts";
import { sheetOnScreen, svgOf, type Sheet } from "../../../src/stage/export/index.ts";
import { sentencesBy } from "../../../src/stage/panels/sentence.ts";
import { createLab, geometryOf, momentOf, type LabState } from "../../../src/store/index.ts";
import type { PaletteName } from "../../../src/ui/index.ts";

export async function stateOf(query: string): Promise<LabState> {
  const [search = "", hash = ""] = query.split("#");
  return createLab(await openLink(search, hash)).store.getState();
}

interface Wish {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: PaletteName;
  readonly link?: string | null;
}

export async function pictureOf(state: LabState, { theme = "light", link = null }: Wish = {}) {
  const { describe } = await fetchDescribe();
  const { lookAt } = await fetchCellMarks();
  const sentence = sentencesBy(describe);
  const { layer, view } = state.params;
  const told = { hasBias: layer.bias, lanes: view.lanes };
  return {
    ...{ theme, link, lookAt },
    description: sentence(geometryOf(state), momentOf(state), told),
  };
}

async function sheetOf(query: string, wish: Wish = {}): Promise<Sheet> {
  const state = await stateOf(query);
  const { width = 1034, height = 640 } = wish;
  const { lanes } = state.params.view;
  const layout = buildLayout(geometryOf(state), { width, height, lanes, focus: 0 });
  const sheet = sheetOnScreen(layout)(state, await pictureOf(state, wish));
  if (sheet === null) throw new Error(`${query} shows nothing`);
  return sheet;
}

/** The SVG text of a link's picture. */
export async function svgOfLink(query: string, wish: Wish = {}): Promise<string> {
  return svgOf(await sheetOf(query, wish));
}
