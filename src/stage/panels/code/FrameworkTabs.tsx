/** The frameworks as tabs. */
import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { CODE_STRINGS as words } from "../../strings/code.ts";
import { FRAMEWORKS, type Framework } from "./frameworks.ts";

interface FrameworkTabsProps {
  /** The tabs' ids are this with the framework's name; the panel's is `${id}-panel`. */
  readonly id: string;
  readonly chosen: Framework;
  readonly onChoose: (framework: Framework) => void;
}

export function FrameworkTabs({ id, chosen, onChoose }: FrameworkTabsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfter(chosen, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-framework=${next}]`)?.focus();
  };

  return (
    <div
      className="code__tabs"
      role="tablist"
      aria-label={words.frameworks}
      onKeyDown={onKeyDown}
      ref={list}
    >
      {FRAMEWORKS.map((framework) => (
        <button
          key={framework}
          type="button"
          role="tab"
          id={`${id}-${framework}`}
          className="code__tab"
          data-framework={framework}
          aria-selected={framework === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={framework === chosen ? 0 : -1}
          onClick={() => onChoose(framework)}
        >
          {words.framework[framework]}
        </button>
      ))}
    </div>
  );
}

function tabAfter(chosen: Framework, key: string): Framework | undefined {
  const at = FRAMEWORKS.indexOf(chosen);
  switch (key) {
    case "ArrowRight":
      return FRAMEWORKS[(at + 1) % FRAMEWORKS.length];
    case "ArrowLeft":
      return FRAMEWORKS.at(at - 1);
    case "Home":
      return FRAMEWORKS[0];
    case "End":
      return FRAMEWORKS.at(-1);
    default:
      return undefined;
  }
}
