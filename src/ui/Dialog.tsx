/** A native modal dialog, or a sheet from the window's edge; fetched when it is first opened. */
import { Suspense, useState } from "react";
import type { ReactNode } from "react";
import { fetched } from "./fetched.tsx";

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  /** Leaves what is above it in sight; its button has words. */
  readonly isSheet?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const DialogBox = fetched(async () => (await import("./DialogBox.tsx")).DialogBox);

export function Dialog(props: DialogProps): ReactNode {
  const [isNeeded, setIsNeeded] = useState(props.open);
  if (props.open && !isNeeded) setIsNeeded(true);
  return <Suspense>{isNeeded ? <DialogBox {...props} /> : null}</Suspense>;
}
