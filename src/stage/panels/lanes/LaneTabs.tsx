/** The lanes as tabs over the stage; Both shows one below the other. */
import { useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Lanes } from "../../../params/index.ts";
import { pinOf } from "../../../store/index.ts";
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
  const list = useRef<HTMLDivElement>(null);
  useTabs();
  usePinnedLane();

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfter(shown, event.key);
    if (next === undefined) return;
    event.preventDefault();
    chooseLane(lab, next);
    list.current?.querySelector<HTMLElement>(`#${panel}-${next}`)?.focus();
  };

  return (
    <div
      className="lane-tabs"
      role="tablist"
      aria-label={words.lanes}
      onKeyDown={onKeyDown}
      ref={list}
    >
      {TABS.map((lanes) => (
        <button
          key={lanes}
          type="button"
          role="tab"
          id={`${panel}-${lanes}`}
          className="lane-tabs__tab"
          aria-selected={lanes === shown}
          aria-controls={panel}
          tabIndex={lanes === shown ? 0 : -1}
          onClick={() => chooseLane(lab, lanes)}
        >
          {words.lane[lanes]}
        </button>
      ))}
    </div>
  );
}

function tabAfter(shown: Lanes, key: string): Lanes | undefined {
  const at = TABS.indexOf(shown);
  switch (key) {
    case "ArrowRight":
      return TABS[(at + 1) % TABS.length];
    case "ArrowLeft":
      return TABS.at(at - 1);
    case "Home":
      return TABS[0];
    case "End":
      return TABS.at(-1);
    default:
      return undefined;
  }
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
