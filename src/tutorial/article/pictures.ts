/** A beat's picture as it comes to rest, as the text of an SVG file. */
import { finish, recipeSteps } from "../../engine/index.ts";
import { fetchDescribe } from "../../scene/index.ts";
import { fetchFacts } from "../../stage/index.ts";
import {
  geometryOf,
  initialState,
  momentOf,
  reduce,
  wantedOf,
  type LabState,
} from "../../store/index.ts";
import { linkOf, type Beat } from "../chapters/index.ts";

/** px */
const SIZE = { width: 960, height: 620 };

export interface DrawnPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, in a sentence. */
  readonly sentence: string;
}

export async function pictureOf(beat: Beat): Promise<DrawnPicture> {
  const { sentencesBy, sheetInSize, svgOf } = await fetchFacts();
  const { describe } = await fetchDescribe();
  const state = computed(initialState(linkOf(beat.cue)));
  const { layer, view } = state.params;
  const told = { hasBias: layer.bias, lanes: view.lanes };
  const sentence = sentencesBy(describe)(geometryOf(state), momentOf(state), told);
  const sheet = sheetInSize(SIZE)(state, { theme: "light", description: sentence, link: null });
  if (sheet === null) throw new Error(`${beat.id} waits for what a build does not have`);
  return { svg: svgOf(sheet), width: sheet.width, height: sheet.height, sentence };
}

/** A page has large layers computed by a worker; here there is time. */
function computed(state: LabState): LabState {
  const recipe = wantedOf(state);
  if (recipe === null) return state;
  return reduce(state, { type: "computed", recipe, values: finish(recipeSteps(recipe)) });
}
