/** The list of keys, and the switch that turns them off. */
import type { ReactNode } from "react";
import { Button, Dialog } from "../../../ui/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { STRINGS } from "../../strings.ts";
import { setHelpOpen, useHelpOpen } from "./help-open.ts";
import "./help.css";

const words = STRINGS.help;
const keysOf = (state: LabState) => state.params.view.keys;

export function HelpButton(): ReactNode {
  const lab = useLab();
  const open = useHelpOpen(lab);
  const keys = useLabState(keysOf);
  return (
    <>
      <Button kind="bare" className="help__open" onClick={() => setHelpOpen(lab, true)}>
        {words.open}
      </Button>
      <Dialog
        open={open}
        title={words.title}
        closeLabel={words.close}
        onClose={() => setHelpOpen(lab, false)}
      >
        <dl className="help__keys">
          {words.keys.map((row) => (
            <div className="help__row" key={row.keys}>
              <dt>
                <kbd className="help__key mono">{row.keys}</kbd>
              </dt>
              <dd>{row.does}</dd>
            </div>
          ))}
        </dl>
        <label className="help__switch">
          <input
            type="checkbox"
            checked={keys}
            onChange={(event) =>
              lab.dispatch({ type: "setView", values: { keys: event.currentTarget.checked } })
            }
          />
          {words.off}
        </label>
      </Dialog>
    </>
  );
}
