/** A whole number to type; what cannot be read changes nothing and is named. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { readWhole } from "./whole-number.ts";
import type { Range } from "./whole-number.ts";

interface WholeFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly range: Range;
  readonly onValue: (value: number) => void;
}

export function WholeField({ label, hint, value, range, onValue }: WholeFieldProps): ReactNode {
  const [text, setText] = useState(String(value));
  const id = useId();
  const read = readWhole(label, text, range);
  const change = (entry: string): void => {
    setText(entry);
    const typed = readWhole(label, entry, range);
    if (typed.ok) onValue(typed.value);
  };
  return (
    <div className="worksheet__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="worksheet__number mono"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={!read.ok}
        aria-describedby={`${id}hint ${id}problem`}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p className="worksheet__hint" id={`${id}hint`}>
        {hint}
      </p>
      <p className="worksheet__problem" id={`${id}problem`} role="alert">
        {read.ok ? null : read.message}
      </p>
    </div>
  );
}
