/** The ways to share as tabs. */
import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";

const TABS = ["link", "embed", "export"] as const;
export type ShareTab = (typeof TABS)[number];

interface ShareTabsProps {
  /** The tabs' ids are this with the tab's name; the panel's is `${id}-panel`. */
  readonly id: string;
  readonly chosen: ShareTab;
  readonly onChoose: (tab: ShareTab) => void;
}

export function ShareTabs({ id, chosen, onChoose }: ShareTabsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfter(chosen, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };

  return (
    <div
      className="share__tabs"
      role="tablist"
      aria-label={words.tabs}
      onKeyDown={onKeyDown}
      ref={list}
    >
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${id}-${tab}`}
          className="share__tab"
          data-tab={tab}
          aria-selected={tab === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {words.tab[tab]}
        </button>
      ))}
    </div>
  );
}

function tabAfter(chosen: ShareTab, key: string): ShareTab | undefined {
  const at = TABS.indexOf(chosen);
  switch (key) {
    case "ArrowRight":
      return TABS[(at + 1) % TABS.length];
    case "ArrowLeft":
      return TABS.at(at - 1);
    case "Home":
      return TABS[0];
    case "End":
      return TABS.at(-1);
    default:
      return undefined;
  }
}
