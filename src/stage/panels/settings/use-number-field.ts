/** What a person types into a number field: valid values count at once, half-typed ones wait. */
import { useEffect, useRef, useState } from "react";
import type { ChangeEvent, KeyboardEvent } from "react";
import type { Limit } from "../../../params/index.ts";

/** How long an impossible value may stand before it is named. */
const PATIENCE_MS = 900;
const BIG_STEP = 10;

export interface NumberFieldSource {
  readonly value: number;
  readonly limit: Limit;
  /** The other settings end the range before its usual end. */
  readonly isBound?: boolean;
  /** Whether the store would take it. */
  readonly accepts: (raw: string | number) => boolean;
  /** Sends it to the store, which takes it or says why not. */
  readonly send: (raw: string | number) => void;
  /** What follows is another undo step. */
  readonly rest: () => void;
}

interface NumberFieldHandlers {
  readonly text: string;
  readonly invalid: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

const isUnfinished = (text: string): boolean => /^\s*[-+\u2212]?\s*$/.test(text);

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: BIG_STEP,
  PageDown: -BIG_STEP,
};

/** A field without a slider needs no more of its limits than the ends. */
type TypedSource = Omit<NumberFieldSource, "limit"> & {
  readonly limit: Pick<Limit, "min" | "max">;
};

export function useNumberField(source: TypedSource): NumberFieldHandlers {
  const { value, limit, accepts, send, rest } = source;
  const [draft, setDraft] = useState<string | null>(null);
  const refused = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const refuse = (text: string): void => {
    if (refused.current === text) return;
    refused.current = text;
    send(text);
  };

  const finish = (): void => {
    clearTimeout(timer.current);
    if (draft !== null && !accepts(draft)) refuse(draft);
    refused.current = null;
    setDraft(null);
    rest();
  };

  return {
    text: draft ?? String(value),
    invalid: draft !== null && !isUnfinished(draft) && !accepts(draft),
    onChange(event) {
      const text = event.currentTarget.value;
      clearTimeout(timer.current);
      setDraft(text);
      if (isUnfinished(text)) return;
      if (accepts(text)) send(text);
      else timer.current = setTimeout(() => refuse(text), PATIENCE_MS);
    },
    onBlur: finish,
    onKeyDown(event) {
      if (event.key === "Enter") finish();
      const step = STEPS[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      clearTimeout(timer.current);
      setDraft(null);
      const next = Math.max(limit.min, Math.min(limit.max, value + step));
      // Before anything else of the page is new: written later, it would make the browser lay the page out twice.
      event.currentTarget.value = String(next);
      send(next);
    },
  };
}
