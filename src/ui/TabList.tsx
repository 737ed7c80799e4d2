/** A row of tabs: one is chosen; arrows, Home and End choose another and take the focus along. */
import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import "./tab-list.css";

interface TabListProps<Tab extends string> {
  /** The tabs' ids are this with the tab's name. */
  readonly id: string;
  /** Id of what they change. */
  readonly panel: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly names: Readonly<Record<Tab, string>>;
  readonly chosen: Tab;
  readonly className: string;
  readonly onChoose: (tab: Tab) => void;
}

export function TabList<Tab extends string>(props: TabListProps<Tab>): ReactNode {
  const { id, panel, label, tabs, names, chosen, className, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfter(tabs, chosen, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next}`)}`)?.focus();
  };

  return (
    <div
      className={`tab-list ${className}`}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      ref={list}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${id}-${tab}`}
          className="tab-list__tab"
          aria-selected={tab === chosen}
          aria-controls={panel}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  );
}

function tabAfter<Tab extends string>(
  tabs: readonly Tab[],
  chosen: Tab,
  key: string,
): Tab | undefined {
  const at = tabs.indexOf(chosen);
  switch (key) {
    case "ArrowRight":
      return tabs[(at + 1) % tabs.length];
    case "ArrowLeft":
      return tabs.at(at - 1);
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}
