/** Photos dropped on the page or pasted into it, and what is said about them. Once per lab on a page. */
import { useEffect } from "react";
import type { ReactNode } from "react";
import { format, PhotoIcon } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import { useParts } from "../parts.ts";
import { intakeOf, useIntake } from "./intake.ts";
import type { Intake } from "./intake.ts";
import "./own-photos.css";
import { useDrop, usePaste } from "./use-arrivals.ts";

const words = PHOTO_STRINGS;
/** Long enough to read the sentence twice. */
const SAID_MS = 8000;

const hintOf = ({ isDragging, isOpen }: Intake): boolean => isDragging && !isOpen;
/** In the dialog the same words stand beside what was pressed. */
const openingOf = ({ opening, isOpen }: Intake): string | null => (isOpen ? null : opening);
const saidOf = ({ said }: Intake): string | null => said;

export function Arrivals(): ReactNode {
  const lab = useLab();
  const { isHidden, isLocked } = useParts("settings");
  const isAllowed = !isHidden("settings") && !isHidden("input") && !isLocked("input");
  useDrop(lab, isAllowed);
  usePaste(lab, isAllowed);
  const isHinting = useIntake(lab, hintOf);
  const opening = useIntake(lab, openingOf);
  const said = useIntake(lab, saidOf);

  useEffect(() => {
    if (said === null) return;
    const forget = (): void => intakeOf(lab).setState({ said: null });
    const timer = setTimeout(forget, SAID_MS);
    // It speaks of an input that may be taken back.
    const { params } = lab.store.getState();
    const unsubscribe = lab.store.subscribe((state) => {
      const isSame = state.params.layer === params.layer && state.params.data === params.data;
      if (!isSame) forget();
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [lab, said]);

  return (
    <>
      <p className="photo-said" role="status">
        {opening === null ? said : format(words.opening, { name: opening })}
      </p>
      {isHinting ? (
        <div className="photo-hint" aria-hidden="true">
          <p className="photo-hint__words">
            <PhotoIcon />
            {words.dropNow}
          </p>
        </div>
      ) : null}
    </>
  );
}
