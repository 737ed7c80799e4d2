/** Keeps the page's address in step, so that a reload or a copied address shows the same layer at the same moment. */
import { useEffect } from "react";
import { formatQuery, MAX_LINK_OFFERED, openLink, writeLink } from "../params/index.ts";
import { useLab } from "../stage/index.ts";
import { timelineOf, type LabState } from "../store/index.ts";
import { addressOf as addressAt } from "../timeline/index.ts";

/** Browsers limit how often an address may change; a drag changes settings faster. */
const CALM_MS = 300;

/** A paused moment is part of the address; a playing one would change it with every step. */
async function addressOf(state: LabState): Promise<string> {
  const time = addressAt(timelineOf(state), state.head.step);
  const whole = await writeLink(state.params, state.edits, time);
  const link = whole.length > MAX_LINK_OFFERED ? formatQuery(state.params, time) : whole;
  return `${location.pathname}${link}`;
}

function isNews(state: LabState, before: LabState): boolean {
  const isOther = state.params !== before.params || state.edits !== before.edits;
  const hasMoved = state.head.step !== before.head.step || state.playing !== before.playing;
  return !state.playing && (isOther || hasMoved);
}

export function useAddressBar(): void {
  const lab = useLab();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const write = async (): Promise<void> => {
      timer = undefined;
      const state = lab.store.getState();
      const address = await addressOf(state);
      // What is edited takes a moment to write down; a newer state writes itself.
      if (isGone || lab.store.getState() !== state) return follow();
      try {
        history.replaceState(null, "", address);
      } catch {
        // A frame without an address of its own (srcdoc) refuses; the lab works without it.
      }
    };
    const follow = (): void => {
      if (!isGone && !lab.store.getState().playing)
        timer ??= setTimeout(() => void write(), CALM_MS);
    };
    const unsubscribe = lab.store.subscribe((state, before) => {
      if (isNews(state, before)) follow();
    });
    // What the link got wrong should not be passed on.
    if (lab.store.getState().notices.length > 0) void write();
    const onHash = (): void => {
      if (!location.hash.includes("d=")) return;
      void openLink(location.search, location.hash).then((link) => {
        if (!isGone) lab.dispatch({ type: "load", link });
      });
    };
    addEventListener("hashchange", onHash);
    return () => {
      isGone = true;
      unsubscribe();
      clearTimeout(timer);
      removeEventListener("hashchange", onHash);
    };
  }, [lab]);
}
