/** The Share dialog: a link, a frame for other pages, files. */
import { lazy, Suspense, useId, useState } from "react";
import type { ReactNode } from "react";
import { Dialog } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";
import { LinkTab } from "./LinkTab.tsx";
import { setShareOpen, useShareOpen } from "./share-open.ts";
import { ShareTabs } from "./ShareTabs.tsx";
import type { ShareTab } from "./ShareTabs.tsx";
import "./share.css";

const EmbedTab = lazy(async () => ({
  default: (await import("./embed-tab/EmbedTab.tsx")).EmbedTab,
}));
const ExportTab = lazy(async () => ({
  default: (await import("./export-tab/ExportTab.tsx")).ExportTab,
}));

const VIEWS = { link: LinkTab, embed: EmbedTab, export: ExportTab } as const;

export function ShareDialog(): ReactNode {
  const lab = useLab();
  const isOpen = useShareOpen(lab);
  const [tab, setTab] = useState<ShareTab>("link");
  const id = useId();
  const View = VIEWS[tab];
  return (
    <Dialog
      open={isOpen}
      title={words.title}
      closeLabel={words.close}
      onClose={() => setShareOpen(lab, false)}
    >
      {isOpen ? (
        <div className="share">
          <ShareTabs id={id} chosen={tab} onChoose={setTab} />
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
