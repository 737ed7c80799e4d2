/** What a lab does to show a question's answer; one step to undo. */
import type { Command } from "../../store/index.ts";
import { EDIT_TARGETS, NO_EDITS } from "../../params/index.ts";
import type { Edits, Lanes } from "../../params/index.ts";
import type { Showing } from "../../quiz/index.ts";

const GESTURE = "question";

/** @param lanes what the lab shows now: a lane that is hidden is brought in for its own */
export function commandsToShow(showing: Showing, lanes: Lanes): readonly Command[] {
  const { layer, data, edits = NO_EDITS, time, pin, lane } = showing;
  const shown = lanes === "both" || lanes === lane ? lanes : lane;
  return [
    { type: "pause" },
    { type: "clearEdits", gesture: GESTURE },
    { type: "setLayer", values: layer, gesture: GESTURE },
    { type: "setData", values: data, gesture: GESTURE },
    ...commandsToEdit(edits),
    { type: "endGesture" },
    { type: "setView", values: { pin, lanes: shown } },
    { type: "seek", to: time },
  ];
}

function commandsToEdit(edits: Edits): Command[] {
  return EDIT_TARGETS.flatMap((target) =>
    [...(edits[target] ?? [])].map(([index, value]): Command => ({
      type: "edit",
      target,
      index,
      value,
      gesture: GESTURE,
    })),
  );
}
