/** Opens the layer's values as a table. */
import { lazy, Suspense, type ReactNode } from "react";
import { Button, Dialog, TableIcon } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { VALUES_STRINGS as words } from "../../strings/values.ts";
import { setValuesOpen, useValuesOpen } from "./values-open.ts";
import "./values.css";

/** Fetched when it is opened. */
const ValuesTable = lazy<() => ReactNode>(() =>
  import("./ValuesTable.tsx").then(
    ({ ValuesTable: Table }) => ({ default: Table }),
    () => ({ default: () => <p>{words.notLoaded}</p> }),
  ),
);

export function ValuesButton(): ReactNode {
  const lab = useLab();
  const open = useValuesOpen(lab);
  return (
    <>
      <Button
        kind="bare"
        className="values__open"
        aria-haspopup="dialog"
        onClick={() => setValuesOpen(lab, true)}
      >
        <TableIcon />
        <span className="values__name">{words.open}</span>
      </Button>
      <Dialog
        open={open}
        title={words.open}
        closeLabel={words.close}
        onClose={() => setValuesOpen(lab, false)}
      >
        <Suspense>{open ? <ValuesTable /> : null}</Suspense>
      </Dialog>
    </>
  );
}
