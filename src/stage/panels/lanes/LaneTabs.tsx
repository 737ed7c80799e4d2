/** The lanes as tabs over the stage; Both shows one below the other. */
import { useLayoutEffect } from "react";
import type { ReactNode } from "react";
import type { Lanes } from "../../../params/index.ts";
import { pinOf } from "../../../store/index.ts";
import { TabList } from "../../../ui/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { laneChoiceOf, useLanesShown } from "../../lanes-shown.ts";
import { PHONE_STRINGS as words } from "../../strings/phone.ts";
import { chooseLane } from "./choose-lane.ts";
import { laneOfCell } from "./lane-of-cell.ts";
import "./lane-tabs.css";

const TABS = ["standard", "separable", "both"] as const satisfies Lanes[];

interface LaneTabsProps {
  /** Id of what the tabs change; it is labelled by the tab whose id is this with the lane's name. */
  readonly panel: string;
}

export function LaneTabs({ panel }: LaneTabsProps): ReactNode {
  const lab = useLab();
  const shown = useLanesShown();
  useTabs();
  usePinnedLane();

  return (
    <TabList
      id={panel}
      panel={panel}
      label={words.lanes}
      tabs={TABS}
      names={words.lane}
      chosen={shown}
      className="lane-tabs"
      onChoose={(lanes) => chooseLane(lab, lanes)}
    />
  );
}

/** The stage shows what the tabs say as long as they are there. */
function useTabs(): void {
  const lab = useLab();
  useLayoutEffect(() => {
    const choice = laneChoiceOf(lab);
    choice.setState({ hasTabs: true });
    return () => choice.setState({ hasTabs: false });
  }, [lab]);
}

/** A cell that is pinned in the other lane brings that lane onto the stage. */
function usePinnedLane(): void {
  const lab = useLab();
  const pin = useLabState(pinOf);
  useLayoutEffect(() => {
    const lane = pin && laneOfCell(pin);
    const choice = laneChoiceOf(lab);
    if (lane !== null && choice.getState().chosen !== "both") choice.setState({ chosen: lane });
  }, [lab, pin]);
}
