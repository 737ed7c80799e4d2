/** Opens the about box: what computes the figures here, and what leaves the page. */
import { Suspense, useState, type ReactNode } from "react";
import { Button, Dialog, fetched } from "../../../ui/index.ts";
import { ABOUT_STRINGS as words } from "../../strings/about.ts";
import "./about.css";

/** Fetched when it is opened. */
const AboutText = fetched(async () => (await import("./AboutText.tsx")).AboutText);

export function About(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <footer className="about more__wide">
      <Button kind="bare" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog
        open={open}
        title={words.title}
        closeLabel={words.close}
        onClose={() => setOpen(false)}
      >
        <Suspense>{open ? <AboutText /> : null}</Suspense>
      </Dialog>
    </footer>
  );
}
