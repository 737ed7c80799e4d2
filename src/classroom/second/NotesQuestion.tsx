/** The stop's question with its answer, before and while the class thinks; the wall hides what stands here. */
import { useMemo } from "react";
import type { ReactNode } from "react";
import { Button, format } from "../../ui/index.ts";
import {
  dueQuestionOf,
  isAnswered,
  stopOf,
  usePresentation,
  usePresenter,
  type Asked,
  type Presentation,
} from "../present/index.ts";
import { Hands } from "./Hands.tsx";
import { NOTES_STRINGS } from "./strings.ts";
import { useQuestion } from "./use-question.ts";
import { useStopLab } from "./use-stop-lab.ts";

const words = NOTES_STRINGS.question;
const askedOf = (state: Presentation) => state.asked;

export function NotesQuestion(): ReactNode {
  const { lab, dispatch } = usePresenter();
  const asked = usePresentation(askedOf);
  const due = usePresentation(dueQuestionOf);
  const stop = usePresentation(stopOf);
  const stopLab = useStopLab(stop);
  const isAsked = asked !== null;
  // What is asked is about the place where the wall is; what will be asked, about the one where the stop ends.
  const place = isAsked ? lab : stopLab;
  const stateOf = useMemo(() => place && (() => place.store.getState()), [place]);
  const from = asked?.question ?? due;
  const question = useQuestion(from, stateOf);
  if (from === null) return null;
  return (
    <section className="notes-question" aria-label={words.region} data-asked={isAsked}>
      <p className="notes-question__state">
        <span className="notes-label">{words.region}</span> {stateText(asked)}
        <span className="notes-question__here">{NOTES_STRINGS.question.here}</span>
      </p>
      {question === null ? (
        <p>{words.waiting}</p>
      ) : (
        <>
          <p className="notes-question__prompt">{question.prompt}</p>
          <Hands choices={question.choices} tally={asked?.tally ?? null} />
          <ol className="notes-question__way" aria-label={words.way}>
            {question.lines.map((line, i) => (
              <li key={i} data-shown={asked !== null && i < asked.revealed}>
                {line}
              </li>
            ))}
          </ol>
          <p className="notes-question__answer">{question.answer}</p>
        </>
      )}
      <div className="notes-question__acts">
        {asked === null ? (
          <Button onClick={() => dispatch({ type: "ask", question: from })}>{words.ask}</Button>
        ) : (
          <>
            <Button disabled={isAnswered(asked)} onClick={() => dispatch({ type: "reveal" })}>
              {words.reveal}
            </Button>
            <Button disabled={isAnswered(asked)} onClick={() => dispatch({ type: "revealAll" })}>
              {words.revealAll}
            </Button>
            <Button onClick={() => dispatch({ type: "endQuestion" })}>{words.end}</Button>
          </>
        )}
      </div>
    </section>
  );
}

function stateText(asked: Asked | null): string {
  if (asked === null) return words.next;
  if (isAnswered(asked)) return words.answered;
  return format(words.asked, { shown: asked.revealed, lines: asked.lines });
}
