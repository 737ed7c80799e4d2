/** The camera in the photo dialog: what will happen, then the live picture, then the photo. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button, CameraIcon } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { photograph } from "../../photos/camera.ts";
import { PHOTO_DIALOG_STRINGS } from "../../strings/photo-dialog.ts";
import { bringPhoto } from "./bring.ts";
import { refusePhoto } from "./refuse.ts";
import { useCamera } from "./use-camera.ts";
import type { CameraState } from "./use-camera.ts";

const words = PHOTO_DIALOG_STRINGS;

const NAMES: Readonly<Record<CameraState["kind"], string>> = {
  off: words.cameraOn,
  asking: words.cameraAsking,
  live: words.cameraTake,
};

interface CameraViewProps {
  readonly onBack: () => void;
}

export function CameraView({ onBack }: CameraViewProps): ReactNode {
  const lab = useLab();
  const refuse = useCallback((rule: string) => refusePhoto(lab, words.cameraSubject, rule), [lab]);
  const { state, start } = useCamera(refuse);
  const video = useRef<HTMLVideoElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [hasFrame, setHasFrame] = useState(false);
  const camera = state.kind === "live" ? state.camera : null;

  // The button that led here is gone.
  useEffect(() => button.current?.focus(), []);

  useEffect(() => {
    const node = video.current;
    if (node === null || camera === null) return;
    node.srcObject = camera.stream;
    return () => {
      node.srcObject = null;
      setHasFrame(false);
    };
  }, [camera]);

  const press = (): void => {
    if (state.kind === "off") {
      lab.dispatch({ type: "dismiss", path: "photo" });
      start();
    } else if (camera !== null && video.current !== null && hasFrame) {
      bringPhoto(lab, photograph(video.current, camera.mirrored));
    }
  };

  return (
    <div className="photo-camera">
      {camera === null ? null : (
        <video
          ref={video}
          className="photo-camera__picture"
          data-mirrored={camera.mirrored}
          aria-label={words.cameraPicture}
          autoPlay
          muted
          playsInline
          onLoadedData={() => setHasFrame(true)}
        />
      )}
      <p>{camera === null ? words.cameraBefore : words.cameraLive}</p>
      <div className="photo-drop__buttons">
        {/* One button for all three, so that it keeps the focus; it says so while it can do nothing. */}
        <Button
          ref={button}
          kind="main"
          aria-disabled={state.kind === "asking" || (state.kind === "live" && !hasFrame)}
          onClick={press}
        >
          <CameraIcon />
          {NAMES[state.kind]}
        </Button>
        <Button onClick={onBack}>{words.cameraBack}</Button>
      </div>
    </div>
  );
}
