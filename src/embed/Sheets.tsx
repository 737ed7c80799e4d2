/** What opens over the picture where it has no place beside it: settings, arithmetic, cost. */
import { useState, type ReactNode } from "react";
import { ArithmeticPanel, CostPanel, LayerPanel, useParts } from "../stage/index.ts";
import type { ParsedLink } from "../params/index.ts";
import { Dialog, IconButton } from "../ui/index.ts";
import { CountIcon, SlidersIcon, SumIcon } from "./icons.tsx";
import { EMBED_STRINGS as words } from "./strings.ts";
import type { Form } from "./use-form.ts";
import { useViewSettings, ViewSettings } from "./ViewSettings.tsx";

export type SheetName = "settings" | "arithmetic" | "cost";

interface SheetsProps {
  readonly author: ParsedLink;
  readonly form: Form;
  readonly open: SheetName | null;
  readonly onOpen: (sheet: SheetName | null) => void;
}

const ICONS = { settings: SlidersIcon, arithmetic: SumIcon, cost: CountIcon } as const;

export function Sheets({ author, form, open, onOpen }: SheetsProps): ReactNode {
  const { isHidden } = useParts("settings");
  const hasView = useViewSettings();
  // The last one stays while its sheet closes.
  const [last, setLast] = useState<SheetName>("settings");
  if (open !== null && open !== last) setLast(open);
  const isBeside = { settings: false, arithmetic: form.hasSide, cost: form.hasCost };
  const names = (["cost", "arithmetic", "settings"] as const).filter(
    (name) =>
      !form.isTiny && !isBeside[name] && (!isHidden(name) || (name === "settings" && hasView)),
  );
  return (
    <>
      {names.map((name) => {
        const Icon = ICONS[name];
        return (
          <IconButton
            key={name}
            kind="bare"
            label={words[name]}
            aria-haspopup="dialog"
            onClick={() => onOpen(name)}
          >
            <Icon />
          </IconButton>
        );
      })}
      <Dialog
        isSheet
        open={open !== null}
        title={words[last]}
        closeLabel={words.done}
        onClose={() => onOpen(null)}
      >
        {open === "settings" ? (
          <>
            {isHidden("settings") || form.hasSettings ? null : <LayerPanel author={author} />}
            <ViewSettings />
          </>
        ) : null}
        {open === "arithmetic" ? <ArithmeticPanel /> : null}
        {open === "cost" ? <CostPanel /> : null}
      </Dialog>
    </>
  );
}
