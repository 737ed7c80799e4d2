/** What is asked, and the numbers that it is asked of: on the card, and on paper. */
import { useId } from "react";
import type { ReactNode, Ref } from "react";
import type { Grid, Question } from "../../quiz/index.ts";
import { formatValue } from "../../ui/index.ts";
import { QUIZ_STRINGS as words } from "../strings/quiz.ts";
import { codeText, givenText, gridName, promptText } from "./words.ts";
import "./question-prompt.css";

interface QuestionPromptProps {
  readonly question: Question;
  readonly id?: string;
  /** The sentence, which takes the focus when the question is a new one. */
  readonly ref?: Ref<HTMLParagraphElement>;
}

export function QuestionPrompt({ question, id, ref }: QuestionPromptProps): ReactNode {
  const { given, grids } = question;
  const code = codeText(question);
  return (
    <>
      <p className="quiz__prompt" id={id} ref={ref} tabIndex={ref === undefined ? undefined : -1}>
        {promptText(question)}
      </p>
      {given.length === 0 ? null : (
        <dl className="quiz__given" aria-label={words.givenRegion}>
          {given.map((each) => (
            <div key={each}>
              <dt>{words.given[each]}</dt>
              <dd className="mono">{givenText(question, each)}</dd>
            </div>
          ))}
        </dl>
      )}
      {code === null ? null : (
        <p className="quiz__code">
          <code className="mono">{code}</code>
        </p>
      )}
      {grids.length === 0 ? null : (
        <div className="quiz__grids">
          {pairsOf(grids).map((pair) => (
            <div
              className="quiz__pair"
              key={gridName(pair[0])}
              data-flat={pair[0].rows.length === 1}
            >
              {pair.map((grid) => (
                <GridFigure key={gridName(grid)} grid={grid} />
              ))}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Colours reach as far as the weights' own range. */
const FARTHEST = 2;
const stepOf = (value: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, value));

/** Data with the weights that it meets. */
function pairsOf(grids: readonly Grid[]): Grid[][] {
  const pairs: Grid[][] = [];
  for (const grid of grids) {
    const last = pairs.at(-1);
    if (grid.of === "weight" && last?.length === 1 && last[0].of === "data") last.push(grid);
    else pairs.push([grid]);
  }
  return pairs;
}

function GridFigure({ grid }: { readonly grid: Grid }): ReactNode {
  const id = useId();
  return (
    <figure className="quiz__figure">
      <figcaption id={id}>{gridName(grid)}</figcaption>
      <table className="quiz__grid" data-of={grid.of} aria-labelledby={id}>
        <tbody>
          {grid.rows.map((row, y) => (
            <tr key={y}>
              {row.map((value, x) => (
                <td key={x} className="mono" data-step={stepOf(value)}>
                  {formatValue(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
