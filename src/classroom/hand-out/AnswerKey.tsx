/** The answers of all sheets and the way to each, on pages of their own. */
import type { ReactNode } from "react";
import type { Question } from "../../quiz/index.ts";
import { format } from "../../ui/index.ts";
import type { Sheet } from "./sheets.ts";
import { WORKSHEET_STRINGS as words } from "./strings.ts";
import type { QuestionParts } from "./use-sheets.ts";

interface AnswerKeyProps {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly parts: QuestionParts;
}

export function AnswerKey({ title, sheets, parts }: AnswerKeyProps): ReactNode {
  return (
    <section
      className="paper-sheet answer-key"
      aria-label={format(words.keyTitle, { lesson: title })}
    >
      <h2 className="sheet__title">{format(words.keyTitle, { lesson: title })}</h2>
      {sheets.map(({ number, questions }) => (
        <article className="answer-key__sheet" key={number} data-key-of={number}>
          <h3>{format(words.keySheet, { number: String(number) })}</h3>
          <ol>
            {questions.map((question, place) => (
              <li className="answer-key__question" key={place}>
                <p className="answer-key__answer">{answerOf(question, parts)}</p>
                <ul>
                  {parts.stepTexts(question).map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </article>
      ))}
    </section>
  );
}

function answerOf(question: Question, { answerText, optionText }: QuestionParts): string {
  const { form, right } = question;
  if (form.type === "numbers" || !("choice" in right)) return answerText(question);
  const option = optionText(form.options[right.choice]);
  return format(words.keyChoice, { letter: words.letters[right.choice], option });
}
