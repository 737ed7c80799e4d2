/** Keeps the page's address in step, so that a reload or a copied address shows the same layer at the same moment. */
import { useEffect } from "react";
import { formatLink, MAX_LINK_OFFERED, parseLink } from "../params/index.ts";
import { useLab } from "../stage/index.ts";
import { timelineOf, type LabState } from "../store/index.ts";
import { addressOf as addressAt } from "../timeline/index.ts";

/** Browsers limit how often an address may change; a drag changes settings faster. */
const CALM_MS = 300;

/** A paused moment is part of the address; a playing one would change it with every step. */
function addressOf(state: LabState): string {
  const time = addressAt(timelineOf(state), state.head.step);
  const whole = formatLink(state.params, state.edits, time);
  const link = whole.length > MAX_LINK_OFFERED ? formatLink(state.params, undefined, time) : whole;
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
    const write = (): void => {
      timer = undefined;
      try {
        history.replaceState(null, "", addressOf(lab.store.getState()));
      } catch {
        // A frame without an address of its own (srcdoc) refuses; the lab works without it.
      }
    };
    const unsubscribe = lab.store.subscribe((state, before) => {
      if (isNews(state, before)) timer ??= setTimeout(write, CALM_MS);
    });
    // What the link got wrong should not be passed on.
    if (lab.store.getState().notices.length > 0) write();
    const onHash = (): void => {
      if (!location.hash.includes("d=")) return;
      lab.dispatch({ type: "load", link: parseLink(location.search, location.hash) });
    };
    addEventListener("hashchange", onHash);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      removeEventListener("hashchange", onHash);
    };
  }, [lab]);
}
