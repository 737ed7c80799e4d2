/** Which lanes a lab's stage shows: those of the link, and on a phone one at a time. The tab is no part of the link. */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { Lanes } from "../params/index.ts";
import type { Lab, LabState } from "../store/index.ts";
import { useLab, useLabState } from "./lab-context.tsx";

interface LaneTabs {
  /** There are tabs: the page has its phone form. */
  readonly areShown: boolean;
  readonly chosen: Lanes;
}

/** The lane that the page is about comes first. */
const FIRST: LaneTabs = { areShown: false, chosen: "separable" };

const tabsOfLab = new WeakMap<Lab, StoreApi<LaneTabs>>();

function tabsOf(lab: Lab): StoreApi<LaneTabs> {
  const known = tabsOfLab.get(lab);
  if (known !== undefined) return known;
  const tabs = createStore<LaneTabs>(() => FIRST);
  tabsOfLab.set(lab, tabs);
  return tabs;
}

export function lanesShown(lab: Lab, { params }: LabState): Lanes {
  return resolve(tabsOf(lab).getState(), params.view.lanes);
}

function resolve({ areShown, chosen }: LaneTabs, linked: Lanes): Lanes {
  return linked === "both" && areShown ? chosen : linked;
}

/** Calls back after every change until the returned function is called. */
export function watchLanes(lab: Lab, onChange: () => void): () => void {
  return tabsOf(lab).subscribe(onChange);
}

export function useLanesShown(): Lanes {
  const lab = useLab();
  const linked = useLabState((state) => state.params.view.lanes);
  return useStore(tabsOf(lab), (tabs) => resolve(tabs, linked));
}

export function showLaneTabs(lab: Lab, areShown: boolean): void {
  tabsOf(lab).setState({ areShown });
}

/** A cell of this lane is looked at: its tab comes up, unless both lanes are there. */
export function bringLane(lab: Lab, lane: Exclude<Lanes, "both">): void {
  tabsOf(lab).setState(({ chosen }) => ({ chosen: chosen === "both" ? chosen : lane }));
}

/** What a tab shows. Only where the link asks for one lane, choosing another changes the link, too. */
export function chooseLaneTab(lab: Lab, chosen: Lanes): void {
  const { lanes } = lab.store.getState().params.view;
  tabsOf(lab).setState({ chosen });
  if (lanes !== "both" && lanes !== chosen) {
    lab.dispatch({ type: "setView", values: { lanes: "both" } });
  }
}
