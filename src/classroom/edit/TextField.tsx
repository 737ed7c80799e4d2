/** A labelled line or paragraph of text. */
import { useId } from "react";
import type { ReactNode } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Characters; no more than a file may have. */
  readonly most: number;
  /** More than one line, this many at first. */
  readonly rows?: number;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { label, value, hint, most, rows, onChange, onLeave, children } = props;
  const id = useId();
  const shared = {
    id,
    className: "edit-field__text",
    value,
    maxLength: most,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    onBlur: onLeave,
  };
  return (
    <div className="edit-field">
      <label className="edit-field__label" htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? (
        <input
          {...shared}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {hint === undefined ? null : (
        <p className="edit-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}
