/** Which of a tensor's maps: a whole number in its range. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { format } from "../../../ui/index.ts";
import { VALUES_STRINGS as words } from "../../strings/values.ts";
import type { MapIndex } from "./sheet.ts";
import { firstOf } from "./words.ts";

interface IndexFieldProps {
  readonly index: MapIndex;
  /** From 0. */
  readonly value: number;
  readonly onChoose: (value: number) => void;
}

export function IndexField({ index, value, onChoose }: IndexFieldProps): ReactNode {
  /** What is being typed, until it is a number in range or left. */
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const hint = `${id}-range`;
  const first = firstOf(index);
  const last = first + index.count - 1;

  const onType = (text: string): void => {
    const number = Number(text);
    const isIn = text.trim() !== "" && Number.isInteger(number) && number >= first;
    if (!isIn || number > last) return setTyped(text);
    setTyped(null);
    onChoose(number - first);
  };

  return (
    <div className="values__field">
      <label className="values__label" htmlFor={id}>
        {words.field[index.kind]}
      </label>
      <input
        id={id}
        className="values__number mono"
        type="number"
        inputMode="numeric"
        min={first}
        max={last}
        step={1}
        value={typed ?? String(value + first)}
        aria-invalid={typed !== null}
        aria-describedby={hint}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      <span className="values__range" id={hint}>
        {format(words.range, { first: String(first), last: String(last) })}
      </span>
    </div>
  );
}
