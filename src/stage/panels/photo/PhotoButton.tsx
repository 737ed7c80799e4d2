/** Opens the photo dialog, which is loaded when somebody wants it. */
import type { ReactNode } from "react";
import { Button, PhotoIcon } from "../../../ui/index.ts";
import type { Lab } from "../../../store/index.ts";
import { useLab } from "../../lab-context.tsx";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import "./photo-button.css";

const words = PHOTO_STRINGS;

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
      onClick={() => void openDialog(lab)}
    >
      <PhotoIcon />
      <span className="photo-button__words">{words.open}</span>
    </Button>
  );
}

/** What knows of photos stands with the dialog's place, which is fetched beside the page. */
async function openDialog(lab: Lab): Promise<void> {
  const { intakeOf } = await import("./intake.ts");
  intakeOf(lab).setState({ isOpen: true });
}
