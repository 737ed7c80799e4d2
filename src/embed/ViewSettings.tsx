/** Playback and view: what has no place of its own beside the picture. */
import { useId, type ReactNode } from "react";
import {
  COST_WORDS,
  TRANSPORT_WORDS as words,
  useLab,
  useLabState,
  useParts,
} from "../stage/index.ts";
import { LANES, PACES, SPEEDS, THEMES, UNITS, type Lanes } from "../params/index.ts";
import type { PartName } from "../params/index.ts";
import type { Command, LabState } from "../store/index.ts";
import { Choice, type ChoiceOption } from "../ui/index.ts";
import { EMBED_STRINGS } from "./strings.ts";

const LANE_NAMES: Readonly<Record<Lanes, string>> = EMBED_STRINGS.lanes;

interface Setting {
  readonly part: PartName;
  /** A part that is locked or hidden with it. */
  readonly panel: PartName;
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly valueOf: (state: LabState) => string;
  readonly command: (value: string) => Command;
}

const SETTINGS: readonly Setting[] = [
  {
    part: "speed",
    panel: "transport",
    label: words.speed,
    options: SPEEDS.map((speed) => ({ value: String(speed), text: words.speeds[`${speed}`] })),
    valueOf: ({ params }) => String(params.time.speed),
    command: (speed) => ({ type: "setTime", values: { speed } }),
  },
  {
    part: "pace",
    panel: "transport",
    label: words.pace,
    options: PACES.map((value) => ({ value, text: words.paces[value] })),
    valueOf: ({ params }) => params.time.pace,
    command: (pace) => ({ type: "setTime", values: { pace } }),
  },
  {
    part: "lanes",
    panel: "lanes",
    label: EMBED_STRINGS.lanesLabel,
    options: LANES.map((value) => ({ value, text: LANE_NAMES[value] })),
    valueOf: ({ params }) => params.view.lanes,
    command: (lanes) => ({ type: "setView", values: { lanes } }),
  },
  {
    part: "units",
    panel: "cost",
    label: COST_WORDS.units,
    options: UNITS.map((value) => ({ value, text: COST_WORDS.unitNames[value] })),
    valueOf: ({ params }) => params.view.units,
    command: (units) => ({ type: "setView", values: { units } }),
  },
  {
    part: "theme",
    panel: "theme",
    label: words.theme,
    options: THEMES.map((value) => ({ value, text: words.themes[value] })),
    valueOf: ({ params }) => params.view.theme,
    command: (theme) => ({ type: "setView", values: { theme } }),
  },
];

const hiddenOf = (state: LabState) => state.params.view.hide;

/** Whether the author left any of them. */
export function useViewSettings(): boolean {
  const hidden = useLabState(hiddenOf);
  return SETTINGS.some(({ part, panel }) => !hidden.includes(part) && !hidden.includes(panel));
}

export function ViewSettings(): ReactNode {
  return (
    <div className="view-settings">
      {SETTINGS.map((setting) => (
        <One key={setting.part} {...setting} />
      ))}
      <Loop />
    </div>
  );
}

function One({ part, panel, label, options, valueOf, command }: Setting): ReactNode {
  const { dispatch } = useLab();
  const { isHidden, isLocked } = useParts(panel);
  const value = useLabState(valueOf);
  const id = useId();
  if (isHidden(part) || isHidden(panel)) return null;
  return (
    <div className="view-settings__one">
      <label htmlFor={id}>{label}</label>
      <Choice
        id={id}
        value={value}
        options={options}
        disabled={isLocked(part)}
        onChoose={(chosen) => dispatch(command(chosen))}
      />
    </div>
  );
}

const loopOf = (state: LabState) => state.params.time.loop;

function Loop(): ReactNode {
  const { dispatch } = useLab();
  const { isHidden, isLocked } = useParts("transport");
  const loop = useLabState(loopOf);
  if (isHidden("transport")) return null;
  return (
    <label className="view-settings__one">
      {words.loop}
      <input
        type="checkbox"
        checked={loop}
        disabled={isLocked("transport")}
        onChange={(event) =>
          dispatch({ type: "setTime", values: { loop: event.currentTarget.checked } })
        }
      />
    </label>
  );
}
