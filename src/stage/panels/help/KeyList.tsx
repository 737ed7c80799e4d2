/** The list of keys, and the switch that turns them off. */
import type { ReactNode } from "react";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { KEYS_STRINGS as words } from "../../strings/keys.ts";

const keysOf = (state: LabState) => state.params.view.keys;

export function KeyList(): ReactNode {
  const lab = useLab();
  const keys = useLabState(keysOf);
  return (
    <>
      <dl className="help__keys">
        {words.keys.map((row) => (
          <div className="help__row" key={row.does}>
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
    </>
  );
}
