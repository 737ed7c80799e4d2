/** The answers to choose from, which of them is right, and the hands raised for each. */
import type { ReactNode } from "react";
import { format, IconButton } from "../../ui/index.ts";
import { usePresenter } from "../present/index.ts";
import { NOTES_STRINGS } from "./strings.ts";

const words = NOTES_STRINGS.question;
const A = "A".charCodeAt(0);

interface HandsProps {
  readonly choices: readonly { readonly text: string; readonly isRight: boolean }[];
  /** null: not asked yet, so nobody has raised a hand. */
  readonly tally: readonly number[] | null;
}

export function Hands({ choices, tally }: HandsProps): ReactNode {
  const { dispatch } = usePresenter();
  if (choices.length === 0) return null;
  return (
    <ol className="notes-hands" aria-label={words.hands}>
      {choices.map(({ text, isRight }, choice) => {
        const hands = tally?.[choice] ?? 0;
        const count = (by: 1 | -1) => (): void => dispatch({ type: "tally", choice, by });
        return (
          <li key={choice} data-right={isRight}>
            <b>{String.fromCharCode(A + choice)}</b>
            <span>
              {text}
              {isRight ? <em> {words.right}</em> : null}
            </span>
            {tally === null ? null : (
              <span className="notes-hands__count">
                <IconButton
                  label={format(words.fewer, { choice: text })}
                  disabled={hands === 0}
                  onClick={count(-1)}
                >
                  −
                </IconButton>
                <span className="mono" aria-label={format(words.count, { hands })} role="img">
                  {hands}
                </span>
                <IconButton label={format(words.more, { choice: text })} onClick={count(1)}>
                  +
                </IconButton>
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
