/** A number as text to type into, with a slider to drag below it. */
import { useId, useState } from "react";
import type { CSSProperties, FocusEvent, KeyboardEvent, ReactNode } from "react";
import { format } from "../../../ui/index.ts";
import { STRINGS } from "../../strings.ts";
import { useNumberField } from "./use-number-field.ts";
import type { NumberFieldSource } from "./use-number-field.ts";

interface NumberFieldProps extends NumberFieldSource {
  readonly label: string;
  readonly disabled: boolean;
  /** Said once for the whole group instead, where there is room for one line only. */
  readonly labelIsQuiet?: boolean;
  readonly slider?: boolean;
  /** Follows the number: "× 3". */
  readonly suffix?: string;
  readonly children?: ReactNode;
}

/** A typed number may go further than the slider does. */
function rangeText({ limit, isBound = false }: NumberFieldSource): string {
  const words = STRINGS.settings;
  if (isBound) return words.rangeHere;
  return limit.max > limit.sliderMax ? words.rangeTyped : words.range;
}

export function NumberField(props: NumberFieldProps): ReactNode {
  const {
    label,
    disabled,
    labelIsQuiet = false,
    slider = true,
    suffix,
    children,
    ...source
  } = props;
  const { value, limit, isBound = false, send, rest } = source;
  const { text, invalid, ...handlers } = useNumberField(source);
  const [open, setOpen] = useState(false);
  const id = useId();

  const closeWhenLeft = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const closeWhenDone = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === "Escape" || event.key === "Enter") setOpen(false);
  };

  return (
    <div
      className="field"
      onFocus={() => setOpen(true)}
      onPointerDown={() => setOpen(true)}
      onBlur={closeWhenLeft}
      onKeyDown={closeWhenDone}
    >
      <label
        className={labelIsQuiet ? "field__label field__label--quiet" : "field__label"}
        htmlFor={id}
      >
        {label}
      </label>
      <span className="field__line">
        <input
          id={id}
          className="field__number mono"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          role="spinbutton"
          aria-valuenow={value}
          aria-valuemin={limit.min}
          aria-valuemax={limit.max}
          aria-invalid={invalid}
          disabled={disabled}
          style={{ "--digits": Math.max(1, Math.min(10, text.length)) } as CSSProperties}
          value={text}
          {...handlers}
        />
        {suffix === undefined ? null : (
          <span className="field__suffix mono" aria-hidden="true">
            {suffix}
          </span>
        )}
        {children}
      </span>
      {slider ? (
        // The number field is the one for keyboards and screen readers; this is for hands.
        <span className="field__slider" data-open={open && !invalid} aria-hidden="true">
          <input
            className="field__range"
            type="range"
            tabIndex={-1}
            disabled={disabled}
            min={limit.sliderMin}
            max={Math.max(limit.sliderMax, value)}
            value={value}
            onPointerDown={(event) => event.currentTarget.focus()}
            onPointerUp={rest}
            onChange={(event) => send(event.currentTarget.valueAsNumber)}
          />
          <span className="field__limits" data-bound={isBound}>
            {format(rangeText(source), {
              min: limit.sliderMin,
              max: limit.sliderMax,
              most: limit.max,
            })}
          </span>
        </span>
      ) : null}
    </div>
  );
}
