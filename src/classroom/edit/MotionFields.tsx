/** Where the motion that leads to a stop begins. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import type { LabState } from "../../store/index.ts";
import { format } from "../../ui/index.ts";
import { ChoiceRow } from "./ChoiceRow.tsx";
import { faultOfFrom, placeOf, segmentStart } from "./stop-link.ts";
import { EDIT_STRINGS as words } from "./strings.ts";

type Way = keyof typeof words.motions;

const OPTIONS = (["none", "segment", "typed"] as const).map((value) => ({
  value,
  text: words.motions[value],
}));

interface MotionFieldsProps {
  readonly from: string | undefined;
  /** What the stop shows; null while it is read. */
  readonly state: LabState | null;
  readonly onChange: (from: string | null) => void;
}

function wayOf(from: string | undefined, state: LabState | null): Way {
  if (from === undefined) return "none";
  return state !== null && from === segmentStart(state) ? "segment" : "typed";
}

export function MotionFields({ from, state, onChange }: MotionFieldsProps): ReactNode {
  const [isTyping, setIsTyping] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const way = isTyping ? "typed" : wayOf(from, state);
  const now = from === undefined ? words.keepsNone : format(words.keepsFrom, { from });

  const choose = (value: string): void => {
    setFault(null);
    setTyped(null);
    setIsTyping(value === "typed");
    if (value === "none") onChange(null);
    if (value !== "segment" || state === null) return;
    const start = segmentStart(state);
    if (start === null) setFault(format(words.noSegment, { now }));
    else onChange(start);
  };
  const leave = (): void => {
    const text = typed?.trim() ?? "";
    setTyped(null);
    if (typed === null || text === from || state === null) return;
    if (text === "") return onChange(null);
    const wrong = faultOfFrom(text, state);
    if (wrong === null) return onChange(text);
    setFault(format(words.fromFaults[wrong], { text, place: placeOf(state), now }));
  };

  return (
    <>
      <ChoiceRow label={words.motion} value={way} options={OPTIONS} onChoose={choose} />
      {way === "typed" ? (
        <div className="edit-field">
          <label className="edit-field__label" htmlFor={id}>
            {words.from}
          </label>
          <input
            id={id}
            className="edit-field__text mono"
            autoComplete="off"
            spellCheck={false}
            value={typed ?? from ?? ""}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setFault(null);
            }}
            onKeyDown={(event) => event.key === "Enter" && leave()}
            onBlur={leave}
          />
          <p className="edit-field__hint" id={`${id}-hint`}>
            {words.fromHint}
          </p>
        </div>
      ) : null}
      <p className="edit-field__hint" role="status" data-fault={fault !== null}>
        {fault}
      </p>
    </>
  );
}
