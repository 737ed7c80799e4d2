/** The answers to choose from, lettered, each with the hands that were raised for it. */
import type { ReactNode } from "react";
import { format } from "../../ui/index.ts";
import { usePresenter } from "../present/index.ts";
import { SHOW_STRINGS } from "../strings.ts";
import { CheckIcon } from "../../ui/index.ts";

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
                  {" "}
                  <CheckIcon /> {words.right}
                </span>
              ) : null}
            </span>
            <Hands letter={letter} choice={choice} hands={tally[choice] ?? 0} />
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
}

function Hands({ letter, choice, hands }: HandsProps): ReactNode {
  const { dispatch } = usePresenter();
  const count = (by: 1 | -1) => (): void => dispatch({ type: "tally", choice, by });
  return (
    <span className="choices__hands">
      <button
        type="button"
        className="choices__step"
        aria-label={format(words.fewer, { letter })}
        title={format(words.fewer, { letter })}
        aria-disabled={hands === 0 || undefined}
        onClick={hands === 0 ? undefined : count(-1)}
      >
        −
      </button>
      <span className="choices__count mono" aria-hidden="true">
        {hands}
      </span>
      <span className="visually-hidden">{format(words.hands, { hands, letter })}</span>
      <button
        type="button"
        className="choices__step"
        aria-label={format(words.more, { letter })}
        title={format(words.more, { letter })}
        onClick={count(1)}
      >
        +
      </button>
    </span>
  );
}
