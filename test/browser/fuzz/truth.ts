/** What a page must show of the state it is in: closed forms by plain code, and the maps the engine computes. */
import { DEFAULTS, NO_EDITS, type Edits, type EditTarget } from "../../../src/params/index.ts";
import { initialState, momentOf, reduce, runOf } from "../../../src/store/index.ts";
import { countsOf, mapIn, numberOf } from "../../engines/read.ts";
import type { Counts } from "../support/explore.ts";
import { multiplications, outputSize } from "../support/loops.ts";
import { mapOf, wrongCells } from "../support/pixels.ts";
import type { Runs } from "./runs.ts";
import { stateIn, type PlainState } from "./spy.ts";

function editsOf(state: PlainState): Edits {
  const entries = state.edits.map(([target, values]) => [target as EditTarget, new Map(values)]);
  return entries.length === 0 ? NO_EDITS : (Object.fromEntries(entries) as Edits);
}

const IS_PHOTO = /^(cat|coffee|astronaut|own)$/;

/** The engine's state of what the page says it shows. A photo's pixels are not known here: its numbers do not matter. */
function stateOf(state: PlainState) {
  const { params, head } = state;
  const data = IS_PHOTO.test(params.data.input)
    ? { ...params.data, input: DEFAULTS.data.input }
    : params.data;
  const link = { params: { ...params, data }, edits: editsOf(state), anchor: "", notices: [] };
  return reduce(initialState(link), { type: "seek", to: head });
}

/** Multiplications by closed form where there is one, else as the timeline says (itself tried against plain loops). */
function doneAt(state: PlainState): Counts {
  const { layer, time } = state.params;
  const total = multiplications(layer);
  const { segment, beat, done, standard } = momentOf(stateOf(state));
  if (segment === "input") return { standard: 0, depthwise: 0, pointwise: 0, separable: 0 };
  if (segment === "compare") return total;
  if (segment === "filters" && time.pace === "explain" && beat !== "rest") {
    const { height, width } = outputSize(layer);
    const share =
      (standard.filter * height * width + standard.y * width + standard.x + 1) /
      (layer.filters * height * width);
    const pointwise = Math.round(total.pointwise * share);
    return {
      standard: Math.round(total.standard * share),
      depthwise: total.depthwise,
      pointwise,
      separable: total.depthwise + pointwise,
    };
  }
  return { ...done, separable: done.depthwise + done.pointwise };
}

const EDITOR = ".edit";
const MOST_CELLS = 4096;

async function wrongMaps(page: Runs, state: PlainState): Promise<string[]> {
  if (IS_PHOTO.test(state.params.data.input)) return [];
  const run = runOf(stateOf(state));
  if (run === null) return [];
  const isOver = momentOf(stateOf(state)).segment === "compare";
  const theme = await page.run(() => {
    const chosen = document.querySelector("[data-theme]")?.getAttribute("data-theme");
    if (chosen === "dark" || chosen === "projector" || chosen === "light") return chosen;
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  });
  const faults: string[] = [];
  for (const tensor of isOver
    ? (["input", "standard", "separable"] as const)
    : (["input"] as const)) {
    const selector = mapOf(tensor, 0);
    if ((await numberOf(page, selector)) === 0) continue;
    const cells = run[tensor].shape[1] * run[tensor].shape[2];
    if (cells > MOST_CELLS) continue;
    const wrong = wrongCells(
      await mapIn(page, selector),
      run[tensor].data.subarray(0, cells),
      theme,
    );
    if (wrong.length > 0) faults.push(`${tensor}: ${wrong.length} cells, ${wrong[0]}`);
  }
  return faults;
}

/**
 * What a page at rest shows otherwise than it must: counts, painted maps; an empty list when all is as it must be. A
 * page without a picture shows nothing wrong.
 */
export async function faultsOf(page: Runs): Promise<string[]> {
  const state = await stateIn(page, { pause: true });
  // The editor of lessons shows stops in a lab of its own.
  if ((await numberOf(page, EDITOR)) > 0) return [];
  // A run that is computed away from the page leaves the last good picture where it is.
  if (runOf(stateOf(state)) === null) return [];
  const faults: string[] = [];
  const compare = async (of: "done" | "total", wanted: Counts): Promise<void> => {
    const shown = Object.entries(await countsOf(page, of)).filter(([key]) =>
      Object.hasOwn(wanted, key),
    );
    for (const [key, value] of shown) {
      const right = wanted[key as keyof Counts];
      if (value !== right) faults.push(`${of} of ${key} is ${value} where ${right} is right`);
    }
  };
  await compare("total", multiplications(state.params.layer));
  await compare("done", doneAt(state));
  return [...faults, ...(await wrongMaps(page, state))];
}
