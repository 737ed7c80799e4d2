/** A labelled choice among words. */
import { useId } from "react";
import type { ReactNode } from "react";
import { Choice } from "../../../ui/index.ts";
import type { ChoiceOption } from "../../../ui/index.ts";

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly disabled: boolean;
  readonly title?: string;
  readonly onChoose: (value: string) => void;
  /** Stands beside the choice. */
  readonly children?: ReactNode;
}

export function ChoiceField({ label, children, ...rest }: ChoiceFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field field--choice">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <span className="field__line">
        <Choice id={id} {...rest} />
        {children}
      </span>
    </div>
  );
}
