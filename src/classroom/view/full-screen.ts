/** Whether the page fills the screen. */
import { useSyncExternalStore } from "react";
import { toggleFullScreen } from "../../stage/index.ts";

function watch(onChange: () => void): () => void {
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}

const isFull = (): boolean => document.fullscreenElement !== null;

export const useIsFullScreen = (): boolean => useSyncExternalStore(watch, isFull);

export async function leaveFullScreen(): Promise<void> {
  if (isFull()) await toggleFullScreen();
}
