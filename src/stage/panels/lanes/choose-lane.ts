/** Chooses the lane that the stage shows. */
import type { Lanes } from "../../../params/index.ts";
import type { Lab } from "../../../store/index.ts";
import { laneChoiceOf } from "../../lanes-shown.ts";

/** A link says nothing of the lane that a phone shows anyway, so that a wide page has both. */
export function chooseLane(lab: Lab, chosen: Lanes): void {
  laneChoiceOf(lab).setState({ chosen });
  const lanes = chosen === "standard" ? chosen : "both";
  lab.dispatch({ type: "setView", values: { lanes } });
}
