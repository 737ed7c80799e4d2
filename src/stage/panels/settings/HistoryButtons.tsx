/** Undo, redo, and back to where it began. */
import type { ReactNode } from "react";
import { Button, IconButton, RedoIcon, UndoIcon } from "../../../ui/index.ts";
import { countEdits, DEFAULTS, type ParsedLink } from "../../../params/index.ts";
import { canRedo, canUndo } from "../../../store/index.ts";
import type { Lab } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { STRINGS } from "../../strings.ts";
import { useParts } from "../parts.ts";

const words = STRINGS.settings;

function reset(lab: Lab): void {
  const gesture = "reset";
  if (countEdits(lab.store.getState().edits) > 0) lab.dispatch({ type: "clearEdits" });
  lab.dispatch({ type: "setLayer", values: DEFAULTS.layer, gesture });
  lab.dispatch({ type: "setData", values: DEFAULTS.data, gesture });
  lab.dispatch({ type: "endGesture" });
}

interface HistoryButtonsProps {
  /** What Reset goes back to; the worked example unless told. */
  readonly author?: ParsedLink | undefined;
}

export function HistoryButtons({ author }: HistoryButtonsProps): ReactNode {
  const lab = useLab();
  const undoable = useLabState(canUndo);
  const redoable = useLabState(canRedo);
  const { isLocked } = useParts("settings");
  const isFixed = isLocked("settings");
  const long = author ? words.resetAuthor : words.resetLong;
  return (
    <div className="settings__history">
      <IconButton
        kind="bare"
        label={words.undo}
        disabled={isFixed || !undoable}
        onClick={() => lab.dispatch({ type: "undo" })}
      >
        <UndoIcon />
      </IconButton>
      <IconButton
        kind="bare"
        label={words.redo}
        disabled={isFixed || !redoable}
        onClick={() => lab.dispatch({ type: "redo" })}
      >
        <RedoIcon />
      </IconButton>
      <Button
        kind="bare"
        className="settings__reset"
        disabled={isFixed}
        aria-label={long}
        title={long}
        onClick={() => (author ? lab.dispatch({ type: "load", link: author }) : reset(lab))}
      >
        {words.reset}
      </Button>
    </div>
  );
}
