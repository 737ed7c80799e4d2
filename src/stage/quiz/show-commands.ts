/** What a lab does to show a question's answer; one step to undo. */
import type { Command } from "../../store/index.ts";
import type { Lanes } from "../../params/index.ts";
import type { Showing } from "../../quiz/index.ts";

const GESTURE = "question";

/** @param lanes what the lab shows now: a lane that is hidden is brought in for its own */
export function commandsToShow(showing: Showing, lanes: Lanes): readonly Command[] {
  const { layer, data, time, pin, lane } = showing;
  const shown = lanes === "both" || lanes === lane ? lanes : lane;
  return [
    { type: "pause" },
    { type: "clearEdits", gesture: GESTURE },
    { type: "setLayer", values: layer, gesture: GESTURE },
    { type: "setData", values: data, gesture: GESTURE },
    { type: "endGesture" },
    { type: "setView", values: { pin, lanes: shown } },
    { type: "seek", to: time },
  ];
}
