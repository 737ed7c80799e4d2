/** A button of the bar: an icon, with its name and its key in the tooltip. */
import type { ReactNode } from "react";
import { format } from "../../ui/index.ts";
import { ariaKeysOf, shownKeyOf } from "../present/index.ts";
import { BAR_STRINGS as words } from "../strings.ts";
import { keyOf, type Named } from "./key-of.ts";

interface BarButtonProps {
  readonly name: Named;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  /** Says more than the name. */
  readonly title?: string;
  /** Its name stands beside the icon where there is room. */
  readonly isWorded?: boolean;
  readonly isMain?: boolean;
  readonly isPressed?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** For the tooltip: "Restart (R)". */
export const titleOf = (name: string, key: string | null): string =>
  key === null ? name : format(words.withKey, { name, key });

export function BarButton(props: BarButtonProps): ReactNode {
  const { name, icon, onClick, title, isWorded, isMain, isPressed, disabled, className } = props;
  const key = keyOf(name);
  return (
    <button
      type="button"
      className={["bar__button", isMain && "bar__button--main", className]
        .filter(Boolean)
        .join(" ")}
      aria-label={words[name]}
      title={titleOf(title ?? words[name], key === null ? null : shownKeyOf(key))}
      aria-keyshortcuts={key === null ? undefined : ariaKeysOf(key)}
      aria-pressed={isPressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
      {isWorded ? <span className="bar__word">{words[name]}</span> : null}
    </button>
  );
}
