/** Opens the photo dialog, which is loaded when somebody wants it. */
import { useEffect, useState } from "react";
import type { ComponentType, ReactNode } from "react";
import { Button, PhotoIcon } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import { intakeOf, useIntake } from "./intake.ts";
import type { Intake } from "./intake.ts";
import "./photo-button.css";
import { refusePhoto } from "./refuse.ts";

const words = PHOTO_STRINGS;
const isOpenOf = ({ isOpen }: Intake): boolean => isOpen;

interface PhotoButtonProps {
  readonly disabled: boolean;
}

export function PhotoButton({ disabled }: PhotoButtonProps): ReactNode {
  const lab = useLab();
  return (
    <Button
      kind="bare"
      className="photo-button"
      aria-label={words.open}
      title={words.open}
      aria-haspopup="dialog"
      disabled={disabled}
      onClick={() => intakeOf(lab).setState({ isOpen: true })}
    >
      <PhotoIcon />
      <span className="photo-button__words">{words.open}</span>
    </Button>
  );
}

/** The dialog's place, away from the button, whose field has type and colours of its own. */
export function PhotoDialogPlace(): ReactNode {
  const lab = useLab();
  const isOpen = useIntake(lab, isOpenOf);
  const [dialog, setDialog] = useState<{ readonly View: ComponentType } | null>(null);

  useEffect(() => {
    if (!isOpen || dialog !== null) return;
    let isCurrent = true;
    import("./PhotoDialog.tsx").then(
      ({ PhotoDialog }) => isCurrent && setDialog({ View: PhotoDialog }),
      () => {
        if (!isCurrent) return;
        intakeOf(lab).setState({ isOpen: false });
        refusePhoto(lab, words.dialog, words.notLoaded);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [lab, isOpen, dialog]);

  return dialog === null ? null : <dialog.View />;
}
