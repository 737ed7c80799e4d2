/** The number of filters as a slider as long as the plot: its thumb stands under the mark. */
import { useRef } from "react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { format, formatPercent } from "../../../ui/index.ts";
import { RATIO_STRINGS as words } from "../../strings/ratio.ts";
import { filtersAt, xOf } from "./curve.ts";

/** Thousandths of the plot's width, so that the thumb can stand anywhere. */
const LENGTH = 1000;

interface FilterSliderProps {
  readonly filters: number;
  /** The most that the rest of the layer leaves. */
  readonly most: number;
  readonly ratio: number;
  readonly disabled: boolean;
  readonly onSet: (filters: number) => void;
  readonly onRest: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** What a key makes of N; null for keys that are not the slider's. */
export function filtersAfter(key: string, filters: number, most: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return Math.min(most, filters + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return Math.max(1, filters - 1);
    case "PageUp":
      return Math.min(most, filters * 2);
    case "PageDown":
      return Math.max(1, Math.floor(filters / 2));
    case "Home":
      return 1;
    case "End":
      return most;
    default:
      return null;
  }
}

export function FilterSlider(props: FilterSliderProps): ReactNode {
  const { filters, most, ratio, disabled, onSet, onRest, ref } = props;
  const isPressed = useRef(false);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = filtersAfter(event.key, filters, most);
    if (next === null) return;
    event.preventDefault();
    onSet(next);
  };

  /** A screen reader's own step may be too small to reach the next whole number. */
  const onChange = (value: number): void => {
    const wanted = filtersAt(value / LENGTH);
    const isStep = !isPressed.current && wanted === filters;
    const step = value > LENGTH * xOf(filters) ? 1 : -1;
    onSet(Math.max(1, Math.min(most, isStep ? filters + step : wanted)));
  };

  return (
    <input
      ref={ref}
      className="ratio__range"
      type="range"
      min={0}
      max={LENGTH}
      step="any"
      value={LENGTH * xOf(filters)}
      disabled={disabled}
      aria-label={words.slider}
      aria-valuetext={format(words.sliderText, { filters, ratio: formatPercent(ratio) })}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      onPointerDown={() => (isPressed.current = true)}
      onPointerUp={() => {
        isPressed.current = false;
        onRest();
      }}
      onPointerCancel={() => (isPressed.current = false)}
      onBlur={onRest}
    />
  );
}
