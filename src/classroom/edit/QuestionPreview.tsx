/** The question of a stop with its answer, as the class will get them; what asks is fetched with the first one. */
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { Question } from "../../quiz/index.ts";
import { fetchQuestions } from "../../stage/index.ts";
import type { LabState } from "../../store/index.ts";
import type { StopQuestion } from "../lesson/types.ts";
import { askedAt } from "./stop-link.ts";
import { EDIT_STRINGS as words } from "./strings.ts";

const fetchAsking = async () => {
  const [stage, lesson] = await Promise.all([fetchQuestions(), import("../lesson/questions.ts")]);
  return { ...stage, ...lesson };
};
type Asking = Awaited<ReturnType<typeof fetchAsking>>;

interface QuestionPreviewProps {
  readonly question: StopQuestion;
  readonly state: LabState;
}

export function QuestionPreview({ question, state }: QuestionPreviewProps): ReactNode {
  const [asking, setAsking] = useState<Asking | "failed" | null>(null);
  useEffect(() => {
    let isCurrent = true;
    fetchAsking().then(
      (fetched) => isCurrent && setAsking(fetched),
      () => isCurrent && setAsking("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [question]);

  if (asking === null) return null;
  if (asking === "failed") return <Said text={words.notLoaded} />;
  const made = asking.questionAt(question, askedAt(state));
  return made === null ? <Said text={words.notAsked} /> : <Made asking={asking} question={made} />;
}

function Said({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="edit-note" role="status">
      {text}
    </p>
  );
}

interface MadeProps {
  readonly asking: Asking;
  readonly question: Question;
}

function Made({ asking, question }: MadeProps): ReactNode {
  const { answerText, choicesOf, linesOf, QuestionPrompt } = asking;
  const choices = choicesOf(question);
  return (
    <section className="edit-asked" aria-label={words.asked}>
      <QuestionPrompt question={question} />
      {choices.length < 2 ? null : (
        <>
          <h3 className="edit-asked__heading">{words.choices}</h3>
          <ul className="edit-asked__choices">
            {choices.map(({ text, isRight }, i) => (
              <li key={i} data-right={isRight}>
                {text}
                {isRight ? <strong> ({words.rightChoice})</strong> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="edit-asked__heading">{words.lines}</h3>
      <ol className="edit-asked__lines">
        {linesOf(question).map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ol>
      <p className="edit-asked__answer">{answerText(question)}</p>
    </section>
  );
}
