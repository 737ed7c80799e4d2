/** Where the photo dialog stands; fetched beside the page, the dialog itself when somebody wants it. */
import { useEffect, useState } from "react";
import type { ComponentType, ReactNode } from "react";
import { useLab } from "../../lab-context.tsx";
import { PHOTO_STRINGS as words } from "../../strings/photo.ts";
import { intakeOf, useIntake } from "./intake.ts";
import type { Intake } from "./intake.ts";
import { refusePhoto } from "./refuse.ts";

const isOpenOf = ({ isOpen }: Intake): boolean => isOpen;

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
