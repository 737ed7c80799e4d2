/** A native select that reads as text with a small arrow. */
import type { ComponentProps, ReactNode } from "react";
import { DownIcon } from "./icons.tsx";

export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
  /** Heading of the options that stand together; options of one group must be neighbours. */
  readonly group?: string;
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
        {grouped(options).map(({ group, members }) =>
          group === undefined ? (
            members.map(optionOf)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(optionOf)}
            </optgroup>
          ),
        )}
      </select>
      <DownIcon className="choice__arrow" />
    </span>
  );
}

function optionOf({ value, text }: ChoiceOption): ReactNode {
  return (
    <option key={value} value={value}>
      {text}
    </option>
  );
}

interface OptionGroup {
  readonly group: string | undefined;
  readonly members: ChoiceOption[];
}

function grouped(options: readonly ChoiceOption[]): OptionGroup[] {
  const groups: OptionGroup[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
