/** The dialog that brings a photo in: a file, a drop, a paste, the camera, or one that comes with the page. */
import { useRef, useState } from "react";
import type { ChangeEvent, ReactNode } from "react";
import { Button, CameraIcon, Dialog, format, PhotoIcon } from "../../../ui/index.ts";
import { PACKAGED_PHOTOS } from "../../../params/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { hasCameraApi } from "../../photos/camera.ts";
import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS } from "../../photos/limits.ts";
import { packagedUrl } from "../../photos/packaged.ts";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import { PHOTO_DIALOG_STRINGS } from "../../strings/photo-dialog.ts";
import { bringFile, bringPhoto } from "./bring.ts";
import { CameraView } from "./CameraView.tsx";
import { intakeOf, useIntake } from "./intake.ts";
import type { Intake } from "./intake.ts";
import "./photo-dialog.css";
import { SizeChoice } from "./SizeChoice.tsx";

const words = PHOTO_DIALOG_STRINGS;
/** HEIC is left out, so that a phone hands over a JPEG instead; a HEIC file that is dropped is tried all the same. */
const ACCEPTED = "image/png,image/jpeg,image/gif,image/webp,image/avif";
const MEGA = 1_000_000;

const intakeState = (intake: Intake): Intake => intake;
const refusalOf = (state: LabState): string | undefined =>
  state.notices.find(({ path }) => path === "photo")?.message;

export function PhotoDialog(): ReactNode {
  const lab = useLab();
  const { isOpen, opening } = useIntake(lab, intakeState);
  const refusal = useLabState(refusalOf);
  const [view, setView] = useState<"files" | "camera">("files");

  const close = (): void => {
    // What was refused has been read here.
    lab.dispatch({ type: "dismiss", path: "photo" });
    intakeOf(lab).setState({ isOpen: false, size: null });
    setView("files");
  };

  return (
    <Dialog
      open={isOpen}
      title={view === "camera" ? words.cameraTitle : words.title}
      closeLabel={words.close}
      onClose={close}
    >
      {isOpen ? (
        <div className="photo-dialog">
          <p className="photo-dialog__privacy">{words.privacy}</p>
          {view === "camera" ? (
            // The live picture first: on a phone it must be in sight together with its button.
            <>
              <CameraView onBack={() => setView("files")} />
              <SizeChoice />
            </>
          ) : (
            // A file is taken as soon as it is chosen, so its size is asked for before.
            <>
              <SizeChoice />
              <Files onCamera={() => setView("camera")} />
            </>
          )}
          <p className="photo-dialog__said" role="status">
            {opening === null ? refusal : format(PHOTO_STRINGS.opening, { name: opening })}
          </p>
        </div>
      ) : null}
    </Dialog>
  );
}

interface FilesProps {
  readonly onCamera: () => void;
}

function Files({ onCamera }: FilesProps): ReactNode {
  const lab = useLab();
  const isDragging = useIntake(lab, (intake) => intake.isDragging);
  const picker = useRef<HTMLInputElement>(null);

  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    if (file) void bringFile(lab, file);
    // So that the same file can be picked again.
    event.currentTarget.value = "";
  };

  return (
    <>
      <div className="photo-drop" data-dragging={isDragging}>
        <input ref={picker} type="file" accept={ACCEPTED} hidden onChange={pick} />
        <div className="photo-drop__buttons">
          <Button kind="main" onClick={() => picker.current?.click()}>
            <PhotoIcon />
            {words.choose}
          </Button>
          {hasCameraApi() ? (
            <Button onClick={onCamera}>
              <CameraIcon />
              {words.camera}
            </Button>
          ) : null}
        </div>
        <p className="photo-drop__how">{isDragging ? PHOTO_STRINGS.dropNow : words.drop}</p>
        <p className="photo-drop__kinds">
          {format(words.kinds, {
            bytes: MAX_PHOTO_BYTES / MEGA,
            pixels: MAX_PHOTO_PIXELS / MEGA,
          })}
        </p>
      </div>
      <fieldset className="photo-choices">
        <legend className="photo-dialog__label">{words.packaged}</legend>
        <div className="photo-choices__row">
          {PACKAGED_PHOTOS.map((name) => (
            <button
              key={name}
              type="button"
              className="photo-choice"
              onClick={() => bringPhoto(lab, name)}
            >
              <img
                className="photo-choice__picture"
                src={packagedUrl(name)}
                alt=""
                width={96}
                height={96}
                draggable={false}
              />
              {words.packagedNames[name]}
            </button>
          ))}
        </div>
      </fieldset>
    </>
  );
}
