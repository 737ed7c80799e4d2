/** A whole number that is typed: taken when it can be, named in one sentence when it cannot. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { format } from "../../ui/index.ts";
import { EDIT_STRINGS as words } from "./strings.ts";

interface WholeNumberProps {
  readonly label: string;
  /** null: an empty field. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly hint?: string;
  /** Only a field that may be empty gives null. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (value: number | null) => void;
  /** Beside the field. */
  readonly children?: ReactNode;
}

export function WholeNumber(props: WholeNumberProps): ReactNode {
  const { label, value, min, max, hint, mayBeEmpty = false, onChange, children } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();

  const read = (text: string): number | null | undefined => {
    const plain = text.trim();
    if (plain === "") return mayBeEmpty ? null : undefined;
    if (!/^\d{1,10}$/.test(plain)) return undefined;
    const number = Number(plain);
    return number >= min && number <= max ? number : undefined;
  };
  const change = (text: string): void => {
    setTyped(text);
    setFault(null);
    const number = read(text);
    if (number !== undefined && number !== value) onChange(number);
  };
  const leave = (): void => {
    if (typed !== null && read(typed) === undefined) {
      const kept = value === null ? words.keptNothing : String(value);
      const text = typed.trim() === "" ? "“”" : `“${typed.trim()}”`;
      setFault(
        format(words.notWhole, { name: label, text, min: String(min), max: String(max), kept }),
      );
    }
    setTyped(null);
  };

  return (
    <div className="edit-field">
      <label className="edit-field__label" htmlFor={id}>
        {label}
      </label>
      <div className="edit-field__row">
        <input
          id={id}
          className="edit-field__text edit-field__text--number mono"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? (value === null ? "" : String(value))}
          aria-describedby={`${id}-more`}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={leave}
        />
        {children}
      </div>
      <p className="edit-field__hint" id={`${id}-more`} role="status" data-fault={fault !== null}>
        {fault ?? hint}
      </p>
    </div>
  );
}
