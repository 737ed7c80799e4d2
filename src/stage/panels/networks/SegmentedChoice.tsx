/** A few values of which one holds: radio buttons that read as one bar. */
import { useId } from "react";
import type { ReactNode } from "react";

interface SegmentedChoiceProps {
  readonly legend: string;
  readonly values: readonly number[];
  readonly value: number;
  readonly onChoose: (value: number) => void;
}

export function SegmentedChoice({
  legend,
  values,
  value,
  onChoose,
}: SegmentedChoiceProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="segmented__legend">{legend}</legend>
      <div className="segmented__bar">
        {values.map((each) => (
          <label key={each} className="segmented__choice">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChoose(each)}
            />
            <span>{each}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
