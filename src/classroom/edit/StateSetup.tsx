/** The live lab of the editor: where a state is set up and taken as a stop. */
import type { ReactNode } from "react";
import { LANES } from "../../params/index.ts";
import { frameLayout } from "../../scene/index.ts";
import {
  LayerPanel,
  HelpButton,
  SentenceLine,
  StageIn,
  Transport,
  useLab,
  useLabState,
  usePhotos,
  useShortcuts,
} from "../../stage/index.ts";
import type { Layouts } from "../../stage/index.ts";
import type { LabState } from "../../store/index.ts";
import { Button, Choice, DownIcon, format } from "../../ui/index.ts";
import { EDIT_STRINGS as words } from "./strings.ts";

/** As on the wall: the picture takes what room there is. */
const LAYOUTS: Layouts = { heightIn: ({ height }) => height, build: frameLayout };

const LANE_OPTIONS = LANES.map((value) => ({ value, text: words.lanesShown[value] }));
const lanesOf = (state: LabState) => state.params.view.lanes;

interface StateSetupProps {
  /** From 0; -1: no stop is chosen. */
  readonly chosen: number;
  readonly onAdd: () => void;
  readonly onTake: () => void;
  /** Back to what the chosen stop shows. */
  readonly onShow: () => void;
}

export function StateSetup({ chosen, onAdd, onTake, onShow }: StateSetupProps): ReactNode {
  const lab = useLab();
  const lanes = useLabState(lanesOf);
  usePhotos();
  useShortcuts();
  const number = chosen + 1;
  return (
    <section className="edit-state" aria-label={words.state}>
      <div className="edit-state__stage">
        <StageIn layouts={LAYOUTS} />
      </div>
      <div className="panel">
        <Transport />
        <SentenceLine>
          <HelpButton />
        </SentenceLine>
      </div>
      <div className="edit-state__actions">
        <Button kind="main" onClick={onAdd}>
          {words.add}
        </Button>
        {chosen < 0 ? null : (
          <>
            <Button onClick={onTake}>{format(words.take, { number })}</Button>
            <Button onClick={onShow}>{format(words.show, { number })}</Button>
          </>
        )}
        <label className="edit-state__lanes">
          <span>{words.lanes}</span>
          <Choice
            value={lanes}
            options={LANE_OPTIONS}
            onChoose={(value) => lab.dispatch({ type: "setView", values: { lanes: value } })}
          />
        </label>
      </div>
      <details className="panel edit-state__settings">
        <summary>
          {words.settings}
          <DownIcon />
        </summary>
        <LayerPanel />
      </details>
    </section>
  );
}
