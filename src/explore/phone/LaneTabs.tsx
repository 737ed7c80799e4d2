/** The lanes as tabs over the stage; Both shows one below the other. */
import { useLayoutEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Lanes } from "../../params/index.ts";
import { bringLane, chooseLaneTab, useLab, useLabState, useLanesShown } from "../../stage/index.ts";
import { pinOf } from "../../store/index.ts";
import { laneOfCell } from "./lane-of-cell.ts";
import { PHONE_STRINGS } from "./strings.ts";

const TABS = ["standard", "separable", "both"] as const satisfies Lanes[];

const tabId = (lanes: Lanes): string => `lane-tab-${lanes}`;

interface LaneTabsProps {
  /** Id of what the tabs change. */
  readonly panel: string;
}

export function LaneTabs({ panel }: LaneTabsProps) {
  const lab = useLab();
  const shown = useLanesShown();
  const list = useRef<HTMLDivElement>(null);
  usePinnedLane();

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfter(shown, event.key);
    if (next === undefined) return;
    event.preventDefault();
    chooseLaneTab(lab, next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };

  return (
    <div
      className="lane-tabs"
      role="tablist"
      aria-label={PHONE_STRINGS.lanes}
      onKeyDown={onKeyDown}
      ref={list}
    >
      {TABS.map((lanes) => (
        <button
          key={lanes}
          type="button"
          role="tab"
          id={tabId(lanes)}
          className="lane-tabs__tab"
          aria-selected={lanes === shown}
          aria-controls={panel}
          tabIndex={lanes === shown ? 0 : -1}
          onClick={() => chooseLaneTab(lab, lanes)}
        >
          {PHONE_STRINGS.lane[lanes]}
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

/** A cell that is pinned in the other lane brings that lane onto the stage. */
function usePinnedLane(): void {
  const lab = useLab();
  const pin = useLabState(pinOf);
  useLayoutEffect(() => {
    const lane = pin && laneOfCell(pin);
    if (lane !== null) bringLane(lab, lane);
  }, [lab, pin]);
}
