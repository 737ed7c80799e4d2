/** The camera: asked for, refused in plain words, photographed as it was shown. */
import type { Photo } from "../../engine/index.ts";
import { PHOTO_DIALOG_STRINGS } from "../strings/photo-dialog.ts";
import { pixelsOf } from "./pixels.ts";
import { centralSquare } from "./square.ts";

export interface Camera {
  readonly stream: MediaStream;
  /** A person before the screen expects a mirror; a camera that looks away from it shows things as they are. */
  readonly mirrored: boolean;
}

export type CameraAnswer =
  { readonly ok: true; readonly camera: Camera } | { readonly ok: false; readonly rule: string };

const words = PHOTO_DIALOG_STRINGS.refused;

/** False where the page can not even ask: an insecure address, an old browser. */
export function hasCameraApi(): boolean {
  // The type says it is always there; browsers leave it out where it is not allowed.
  const devices: Partial<MediaDevices> | undefined = navigator.mediaDevices;
  return typeof devices?.getUserMedia === "function";
}

/** Asks the person through the browser. Never throws. */
export async function askForCamera(): Promise<CameraAnswer> {
  if (!hasCameraApi()) return { ok: false, rule: words.cameraAbsent };
  try {
    const video = { width: { ideal: 640 }, height: { ideal: 480 } };
    const stream = await navigator.mediaDevices.getUserMedia({ video });
    const facing = stream.getVideoTracks()[0]?.getSettings().facingMode;
    return { ok: true, camera: { stream, mirrored: facing !== "environment" } };
  } catch (error) {
    return { ok: false, rule: ruleOf(error instanceof DOMException ? error.name : "") };
  }
}

function ruleOf(name: string): string {
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return words.cameraDenied;
    case "NotFoundError":
    case "OverconstrainedError":
      return words.cameraMissing;
    case "NotReadableError":
    case "AbortError":
      return words.cameraBusy;
    default:
      return words.cameraAbsent;
  }
}

export function stopCamera({ stream }: Camera): void {
  for (const track of stream.getTracks()) track.stop();
}

/**
 * The frame that is shown now: the same square of it, and mirrored exactly when it was shown mirrored.
 * @throws Error when there is no frame yet
 */
export function photograph(video: HTMLVideoElement, mirrored: boolean): Photo {
  const { left, top, side, keptSide } = centralSquare(video.videoWidth, video.videoHeight);
  if (side === 0) throw new Error("no frame");
  const from = { left, top, width: side, height: side };
  return pixelsOf(video, { width: keptSide, height: keptSide, mirrored, from });
}
