/** A choice with its label above it. */
import { useId } from "react";
import type { ReactNode } from "react";
import { Choice } from "../../ui/index.ts";
import type { ChoiceOption } from "../../ui/index.ts";

interface ChoiceRowProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
}

export function ChoiceRow({ label, ...rest }: ChoiceRowProps): ReactNode {
  const id = useId();
  return (
    <div className="edit-field">
      <label className="edit-field__label" htmlFor={id}>
        {label}
      </label>
      <Choice id={id} className="edit-field__choice" {...rest} />
    </div>
  );
}
