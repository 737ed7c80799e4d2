/** The Share dialog: a link, a frame for other pages, files. */
import { Suspense, useEffect, useId, useState } from "react";
import type { ReactNode } from "react";
import type { Lab } from "../../../store/index.ts";
import { Dialog, TabList, fetched } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";
import { LinkTab } from "./LinkTab.tsx";
import { setShareOpen, useShareOpen } from "./share-open.ts";
import "./share.css";

const EmbedTab = fetched(async () => (await import("./embed-tab/EmbedTab.tsx")).EmbedTab);
const ExportTab = fetched(async () => (await import("./export-tab/ExportTab.tsx")).ExportTab);

const TABS = ["link", "embed", "export"] as const;
const VIEWS = { link: LinkTab, embed: EmbedTab, export: ExportTab } as const;

export function ShareDialog(): ReactNode {
  const lab = useLab();
  const isOpen = useShareOpen(lab);
  const [tab, setTab] = useState<(typeof TABS)[number]>("link");
  const id = useId();
  const View = VIEWS[tab];
  useRest(lab, isOpen);
  return (
    <Dialog
      open={isOpen}
      title={words.title}
      closeLabel={words.close}
      onClose={() => setShareOpen(lab, false)}
    >
      {isOpen ? (
        <div className="share">
          <TabList
            id={id}
            panel={`${id}-panel`}
            label={words.tabs}
            tabs={TABS}
            names={words.tab}
            chosen={tab}
            className="share__tabs"
            onChoose={setTab}
          />
          <div
            className="share__panel"
            role="tabpanel"
            id={`${id}-panel`}
            aria-labelledby={`${id}-${tab}`}
          >
            <Suspense>
              <View />
            </Suspense>
          </div>
        </div>
      ) : null}
    </Dialog>
  );
}

/** What is shared is one moment: what plays waits, and goes on when the dialog closes on the same one. */
function useRest(lab: Lab, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen || !lab.store.getState().playing) return;
    lab.dispatch({ type: "pause" });
    const { head } = lab.store.getState();
    return () => {
      if (lab.store.getState().head === head) lab.dispatch({ type: "play" });
    };
  }, [lab, isOpen]);
}
