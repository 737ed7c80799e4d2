/** Whether the page has its phone form: lanes as tabs, counts as a strip, settings as a sheet. */
import { useSyncExternalStore } from "react";

/** Upright or lying. */
const PHONE = "(max-width: 720px), (max-width: 960px) and (max-height: 500px)";

function watch(onChange: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

const isPhoneNow = (): boolean => matchMedia(PHONE).matches;

export function useIsPhone(): boolean {
  return useSyncExternalStore(watch, isPhoneNow);
}
