/** Chooses the lane that the stage shows. */
import type { Lanes } from "../../../params/index.ts";
import type { Lab } from "../../../store/index.ts";
import { laneChoiceOf } from "../../lanes-shown.ts";

/** Only where the link asks for one lane, choosing another changes the view, too: a wide page has both. */
export function chooseLane(lab: Lab, chosen: Lanes): void {
  const { lanes } = lab.store.getState().params.view;
  laneChoiceOf(lab).setState({ chosen });
  if (lanes !== "both" && lanes !== chosen) {
    lab.dispatch({ type: "setView", values: { lanes: "both" } });
  }
}
