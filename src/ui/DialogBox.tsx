/** The dialog itself: Escape, its button and a press beside it all close it. */
import { useEffect, useId, useRef } from "react";
import type { MouseEvent, ReactNode } from "react";
import { Button, IconButton } from "./Button.tsx";
import type { DialogProps } from "./Dialog.tsx";
import { CloseIcon } from "./icons.tsx";
import "./dialog.css";

export function DialogBox(props: DialogProps): ReactNode {
  const { open, title, closeLabel, isSheet = false, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const node = dialog.current;
    if (node === null || node.open === open) return;
    if (open) node.showModal();
    else node.close();
  }, [open]);

  const closeBeside = (event: MouseEvent<HTMLDialogElement>): void => {
    if (event.target === dialog.current) onClose();
  };

  return (
    <dialog
      ref={dialog}
      className={isSheet ? "dialog dialog--sheet" : "dialog"}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeBeside}
    >
      <div className="dialog__body">
        <div className="dialog__head">
          <h2 className="dialog__title" id={titleId}>
            {title}
          </h2>
          {isSheet ? (
            <Button kind="main" onClick={onClose}>
              {closeLabel}
            </Button>
          ) : (
            <IconButton kind="bare" label={closeLabel} onClick={onClose}>
              <CloseIcon />
            </IconButton>
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}
