/** Keeps the page's address in step with the settings, so that a reload or a copied address shows the same layer. */
import { useEffect } from "react";
import { formatLink, MAX_LINK_OFFERED, parseLink } from "../params/index.ts";
import { useLab } from "../stage/index.ts";
import type { LabState } from "../store/index.ts";

/** Browsers limit how often an address may change; a drag changes settings faster. */
const CALM_MS = 300;

function addressOf(state: LabState): string {
  const whole = formatLink(state.params, state.edits);
  const link = whole.length > MAX_LINK_OFFERED ? formatLink(state.params) : whole;
  return `${location.pathname}${link}`;
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
      if (state.params === before.params && state.edits === before.edits) return;
      timer ??= setTimeout(write, CALM_MS);
    });
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
