/** Undo, redo, and back to the worked example. */
import type { ReactNode } from "react";
import { Button, IconButton, RedoIcon, UndoIcon } from "../../../ui/index.ts";
import { countEdits, DEFAULTS } from "../../../params/index.ts";
import { canRedo, canUndo } from "../../../store/index.ts";
import type { Lab } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { STRINGS } from "../../strings.ts";

const words = STRINGS.settings;

function reset(lab: Lab): void {
  const gesture = "reset";
  if (countEdits(lab.store.getState().edits) > 0) lab.dispatch({ type: "clearEdits" });
  lab.dispatch({ type: "setLayer", values: DEFAULTS.layer, gesture });
  lab.dispatch({ type: "setData", values: DEFAULTS.data, gesture });
  lab.dispatch({ type: "endGesture" });
}

export function HistoryButtons(): ReactNode {
  const lab = useLab();
  const undoable = useLabState(canUndo);
  const redoable = useLabState(canRedo);
  return (
    <div className="settings__history">
      <IconButton
        kind="bare"
        label={words.undo}
        disabled={!undoable}
        onClick={() => lab.dispatch({ type: "undo" })}
      >
        <UndoIcon />
      </IconButton>
      <IconButton
        kind="bare"
        label={words.redo}
        disabled={!redoable}
        onClick={() => lab.dispatch({ type: "redo" })}
      >
        <RedoIcon />
      </IconButton>
      <Button
        kind="bare"
        className="settings__reset"
        aria-label={words.resetLong}
        title={words.resetLong}
        onClick={() => reset(lab)}
      >
        {words.reset}
      </Button>
    </div>
  );
}
