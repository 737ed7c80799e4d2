/** Brings into sight what a factor lights in the picture, where that is scrolled away or in a lane that is not shown. */
import type { Part } from "../../../scene/index.ts";
import type { Lab } from "../../../store/index.ts";
import { lanesShown } from "../../lanes-shown.ts";
import { litBoxes } from "../../lit-part.ts";
import { chooseLane } from "../lanes/choose-lane.ts";

/** Share of the window's height above what is shown: the counts stick to its top, the clock to its end. */
const ABOVE = 0.4;

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

export async function showLit(lab: Lab, { of }: Part): Promise<void> {
  const shown = lanesShown(lab, lab.store.getState());
  const lane = of === null || of === "standard" ? of : "separable";
  if (lane !== null && shown !== "both" && shown !== lane) chooseLane(lab, lane);
  // The page lays out the other lane, then the picture draws it.
  for (let i = 0; i < 3; i++) await frame();
  const stage = document.querySelector(".stage")?.getBoundingClientRect();
  const boxes = litBoxes(lab);
  if (!stage || boxes.length === 0) return;
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollTo({
    top: scrollY + stage.top + (top + bottom) / 2 - ABOVE * innerHeight,
    behavior: isCalm ? "auto" : "smooth",
  });
}
