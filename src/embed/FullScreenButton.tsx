/** Full screen, where the host allows it. */
import { useSyncExternalStore, type ReactNode } from "react";
import { IconButton } from "../ui/index.ts";
import { FullIcon } from "./icons.tsx";
import { EMBED_STRINGS as words } from "./strings.ts";

function watch(onChange: () => void): () => void {
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}

const isFull = (): boolean => document.fullscreenElement !== null;

/** A host may still refuse; then everything stays as it is. */
async function toggle(): Promise<void> {
  try {
    await (isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  } catch {
    return;
  }
}

export function FullScreenButton(): ReactNode {
  const full = useSyncExternalStore(watch, isFull);
  if (!document.fullscreenEnabled) return null;
  return (
    <IconButton
      kind="bare"
      className="controls__full"
      label={full ? words.leaveFullScreen : words.fullScreen}
      onClick={() => void toggle()}
    >
      <FullIcon />
    </IconButton>
  );
}
