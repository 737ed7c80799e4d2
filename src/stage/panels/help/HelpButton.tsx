/** Opens the list of keys. */
import { Suspense, type ReactNode } from "react";
import { Button, Dialog, fetched } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { STRINGS } from "../../strings.ts";
import { setHelpOpen, useHelpOpen } from "./help-open.ts";
import "./help.css";

const words = STRINGS.help;

/** Fetched when it is opened. */
const KeyList = fetched(async () => (await import("./KeyList.tsx")).KeyList);

export function HelpButton(): ReactNode {
  const lab = useLab();
  const open = useHelpOpen(lab);
  return (
    <>
      <Button kind="bare" className="help__open" onClick={() => setHelpOpen(lab, true)}>
        {words.open}
      </Button>
      <Dialog
        open={open}
        title={words.title}
        closeLabel={words.close}
        onClose={() => setHelpOpen(lab, false)}
      >
        <Suspense>{open ? <KeyList /> : null}</Suspense>
      </Dialog>
    </>
  );
}
