/** The answers to choose from, lettered, each with the hands that were raised for it. */
import type { ReactNode } from "react";
import { CheckIcon, format } from "../../ui/index.ts";
import { usePresenter } from "../present/index.ts";
import { SHOW_STRINGS } from "../strings.ts";

const words = SHOW_STRINGS.question;
const A = "A".charCodeAt(0);

interface ChoicesProps {
  readonly choices: readonly { readonly text: string; readonly isRight: boolean }[];
  readonly tally: readonly number[];
  /** Only then which of them is right may be in the page. */
  readonly isAnswered: boolean;
}

export function Choices({ choices, tally, isAnswered }: ChoicesProps): ReactNode {
  if (choices.length === 0) return null;
  return (
    <ol className="choices" aria-label={words.choices}>
      {choices.map(({ text, isRight }, choice) => {
        const letter = String.fromCharCode(A + choice);
        const marked = isAnswered && isRight;
        return (
          <li className="choices__choice" key={choice} data-right={marked ? "" : undefined}>
            <span className="choices__letter">{letter}</span>
            <span className="choices__text">
              {text}
              {marked ? (
                <span className="choices__mark">
                  <CheckIcon /> {words.right}
                </span>
              ) : null}
            </span>
            <Hands {...{ letter, choice, isAnswered }} hands={tally[choice] ?? 0} />
          </li>
        );
      })}
    </ol>
  );
}

interface HandsProps {
  readonly letter: string;
  readonly choice: number;
  readonly hands: number;
  /** Nobody raises a hand any longer. */
  readonly isAnswered: boolean;
}

function Hands({ letter, choice, hands, isAnswered }: HandsProps): ReactNode {
  const { dispatch } = usePresenter();
  const count = (by: 1 | -1) => (): void => dispatch({ type: "tally", choice, by });
  const says = format(words.hands, { hands, letter });
  return (
    <span className="choices__hands">
      {isAnswered ? null : (
        <Step name={words.fewer} sign="−" letter={letter} onClick={hands > 0 ? count(-1) : null} />
      )}
      {isAnswered && hands === 0 ? null : (
        <span className="choices__count mono" aria-hidden="true">
          {hands}
        </span>
      )}
      <span className="visually-hidden">{says}</span>
      {isAnswered ? null : <Step name={words.more} sign="+" letter={letter} onClick={count(1)} />}
    </span>
  );
}

interface StepProps {
  readonly name: string;
  readonly sign: string;
  readonly letter: string;
  /** null: there is nothing to take away. */
  readonly onClick: (() => void) | null;
}

/** Stays where it is when it can do nothing, and keeps the focus. */
function Step({ name, sign, letter, onClick }: StepProps): ReactNode {
  const label = format(name, { letter });
  return (
    <button
      type="button"
      className="choices__step"
      aria-label={label}
      title={label}
      aria-disabled={onClick === null || undefined}
      onClick={onClick ?? undefined}
    >
      {sign}
    </button>
  );
}
