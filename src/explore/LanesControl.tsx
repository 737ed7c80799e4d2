/** Which lanes the stage shows. */
import { LANES, type Lanes } from "../params/index.ts";
import { useLab, useLabState } from "../stage/index.ts";
import { EXPLORE_STRINGS } from "./strings.ts";

const NAMES: Readonly<Record<Lanes, string>> = {
  both: EXPLORE_STRINGS.lanesBoth,
  standard: EXPLORE_STRINGS.lanesStandard,
  separable: EXPLORE_STRINGS.lanesSeparable,
};

export function LanesControl() {
  const lab = useLab();
  const lanes = useLabState((state) => state.params.view.lanes);
  return (
    <fieldset className="lanes-control">
      <legend className="visually-hidden">{EXPLORE_STRINGS.lanes}</legend>
      {LANES.map((value) => (
        <label key={value} className="lanes-control__choice">
          <input
            type="radio"
            name="lanes"
            value={value}
            checked={lanes === value}
            onChange={() => lab.dispatch({ type: "setView", values: { lanes: value } })}
          />
          <span>{NAMES[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
