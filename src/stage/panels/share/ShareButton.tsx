/** Opens the Share dialog, which is fetched when somebody wants it. */
import { useEffect, useState } from "react";
import type { ComponentType, ReactNode } from "react";
import { Button, ShareIcon } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { SHARE_STRINGS as words } from "../../strings/share.ts";
import { setShareOpen, useShareOpen } from "./share-open.ts";

export function ShareButton(): ReactNode {
  const lab = useLab();
  return (
    <Button aria-haspopup="dialog" onClick={() => setShareOpen(lab, true)}>
      <ShareIcon />
      {words.open}
    </Button>
  );
}

/** The dialog's place on the page, away from its button. */
export function ShareDialogPlace(): ReactNode {
  const lab = useLab();
  const isOpen = useShareOpen(lab);
  const [dialog, setDialog] = useState<{ readonly View: ComponentType } | null>(null);

  useEffect(() => {
    if (!isOpen || dialog !== null) return;
    import("./ShareDialog.tsx").then(
      ({ ShareDialog }) => setDialog({ View: ShareDialog }),
      () => {
        setShareOpen(lab, false);
        lab.dispatch({ type: "notify", notice: { path: "share", message: words.notLoaded } });
      },
    );
  }, [lab, isOpen, dialog]);

  return dialog === null ? null : <dialog.View />;
}
