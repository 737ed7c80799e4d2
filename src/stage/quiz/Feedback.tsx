/** What is said of a marked answer: right or not, what it mixes up, and the way to the answer. */
import type { ReactNode } from "react";
import type { Mark, Question } from "../../quiz/index.ts";
import { QUIZ_STRINGS as words } from "../strings/quiz.ts";
import { answerText, stepTexts, verdictTexts } from "./words.ts";

interface FeedbackProps {
  readonly question: Question;
  /** Null: nothing is revealed. */
  readonly mark: Mark | null;
}

export function Feedback({ question, mark }: FeedbackProps): ReactNode {
  // Stands empty from the beginning: what is put into it later is announced.
  return (
    <div className="quiz__feedback" role="status">
      {mark === null ? null : <Revealed question={question} mark={mark} />}
    </div>
  );
}

function Revealed({ question, mark }: { question: Question; mark: Mark }): ReactNode {
  const [verdict, ...why] = verdictTexts(mark);
  return (
    <>
      <p className="quiz__verdict" data-correct={mark.correct}>
        {verdict}
      </p>
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="quiz__way">{words.way}</p>
      <ol className="quiz__steps">
        {stepTexts(question).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="quiz__answer">{answerText(question)}</p>
    </>
  );
}
