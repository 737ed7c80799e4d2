/** The camera of an open dialog: off, asked for, live; never on a moment longer than it is seen. */
import { useEffect, useRef, useState } from "react";
import { PHOTO_DIALOG_STRINGS } from "../../strings/photo-dialog.ts";
import { askForCamera, stopCamera } from "../../photos/camera.ts";
import type { Camera } from "../../photos/camera.ts";

export type CameraState =
  | { readonly kind: "off" }
  | { readonly kind: "asking" }
  | { readonly kind: "live"; readonly camera: Camera };

interface CameraControl {
  readonly state: CameraState;
  /** Asks through the browser; only ever called from a press of a button. */
  readonly start: () => void;
}

/** @param onRefused is told the rule: "was not found" */
export function useCamera(onRefused: (rule: string) => void): CameraControl {
  const [state, setState] = useState<CameraState>({ kind: "off" });
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const live = state.kind === "live" ? state.camera : null;
  useEffect(() => {
    if (live === null) return;
    const off = (): void => setState({ kind: "off" });
    const offWhenHidden = (): void => {
      if (document.hidden) off();
    };
    const onEnded = (): void => {
      off();
      onRefused(PHOTO_DIALOG_STRINGS.refused.cameraStopped);
    };
    const tracks = live.stream.getVideoTracks();
    for (const track of tracks) track.addEventListener("ended", onEnded);
    document.addEventListener("visibilitychange", offWhenHidden);
    window.addEventListener("pagehide", off);
    return () => {
      for (const track of tracks) track.removeEventListener("ended", onEnded);
      document.removeEventListener("visibilitychange", offWhenHidden);
      window.removeEventListener("pagehide", off);
      stopCamera(live);
    };
  }, [live, onRefused]);

  const ask = async (): Promise<void> => {
    setState({ kind: "asking" });
    const answer = await askForCamera();
    // Closed while the browser was still asking: the light must not stay on.
    if (isGone.current) {
      if (answer.ok) stopCamera(answer.camera);
      return;
    }
    if (answer.ok) {
      setState({ kind: "live", camera: answer.camera });
      return;
    }
    setState({ kind: "off" });
    onRefused(answer.rule);
  };

  return { state, start: () => void ask() };
}
