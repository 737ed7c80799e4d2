/** A native select that reads as text with a small arrow. */
import type { ComponentProps, ReactNode } from "react";
import { DownIcon } from "./icons.tsx";

export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps extends Omit<ComponentProps<"select">, "onChange" | "value" | "children"> {
  readonly options: readonly ChoiceOption[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

export function Choice({ options, onChoose, className, ...rest }: ChoiceProps): ReactNode {
  return (
    <span className={className === undefined ? "choice" : `choice ${className}`}>
      <select
        className="choice__select"
        onChange={(event) => onChoose(event.currentTarget.value)}
        {...rest}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <DownIcon className="choice__arrow" />
    </span>
  );
}
