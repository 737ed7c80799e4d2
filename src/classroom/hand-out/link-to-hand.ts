/** The link that students open on their own devices. It never gives away what is being asked. */
import { DEFAULTS, writeLink } from "../../params/index.ts";
import type { QuestionKind } from "../../quiz/index.ts";
import { lanesLinked, linkedOf, pageUrl } from "../../stage/index.ts";
import type { Lab } from "../../store/index.ts";
import type { StopQuestion } from "../lesson/types.ts";

/** now: the present moment · beginning: the layer before anything is computed · none: the page itself would answer. */
export type Handed = "now" | "beginning" | "none";

/** Sizes and counts stand on a page from its first moment on; values come with time. */
const HANDED: Readonly<Record<QuestionKind, Handed>> = {
  value: "beginning",
  dependence: "beginning",
  shape: "none",
  count: "none",
  weightShape: "none",
};

/** @param withheld the question whose answer must not be found; null: none */
export function handedOf(withheld: StopQuestion | null): Handed {
  return withheld === null ? "now" : HANDED[withheld.kind];
}

interface Options {
  readonly handed: Exclude<Handed, "none">;
  readonly edits: boolean;
}

/** The room's theme, keys and sizes stay in the room: a phone has its own. */
export async function linkToHand(lab: Lab, { handed, edits: withEdits }: Options): Promise<string> {
  const state = lab.store.getState();
  const isNow = handed === "now";
  const { params, edits } = linkedOf(state, { moment: isNow, pin: isNow, edits: withEdits });
  const { pin, units } = params.view;
  const view = { ...DEFAULTS.view, pin, units, lanes: lanesLinked(lab, state) };
  return pageUrl("explore.html", await writeLink({ ...params, view }, edits));
}
