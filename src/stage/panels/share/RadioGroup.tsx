/** A few choices of which one holds, as radio buttons with a line of explanation each. */
import { useId } from "react";
import type { ReactNode } from "react";
import "./radio-group.css";

interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly note?: string;
}

interface RadioGroupProps<T extends string> {
  readonly legend: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
  /** In one row, without marks: like tabs. */
  readonly isBar?: boolean;
}

export function RadioGroup<T extends string>(props: RadioGroupProps<T>): ReactNode {
  const { legend, options, value, onChoose, isBar = false } = props;
  const name = useId();
  return (
    <fieldset className={isBar ? "radios radios--bar" : "radios"}>
      <legend className="radios__legend">{legend}</legend>
      <div className="radios__options">
        {options.map(({ value: own, text, note }) => (
          <label key={own} className="radios__option">
            <input
              type="radio"
              name={name}
              value={own}
              checked={own === value}
              onChange={() => onChoose(own)}
            />
            <span className="radios__text">
              {text}
              {note === undefined ? null : (
                <>
                  {" "}
                  <span className="radios__note">{note}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
