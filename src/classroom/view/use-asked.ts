/** What the asked question says: made once, from the state that it is asked of. */
import { useEffect, useState } from "react";
import type { Question } from "../../quiz/index.ts";
import { fetchQuestions, openPageLink } from "../../stage/index.ts";
import { createLab, type LabState } from "../../store/index.ts";
import type { Choice } from "../lesson/questions.ts";
import type { StopQuestion } from "../lesson/types.ts";
import {
  ownQuestionOf,
  questionNow,
  stopOf,
  usePresentation,
  usePresenter,
  withheldOf,
  type Presentation,
  type Presenter,
} from "../present/index.ts";

export interface AskedQuestion {
  readonly from: StopQuestion;
  readonly question: Question;
  /** What hands are raised for. */
  readonly choices: readonly Choice[];
  /** The way to the answer, a line a step. */
  readonly lines: readonly string[];
  /** "Answer: −6" */
  readonly answer: string;
}

/** The one that is asked, or the value of the stop that is going to be. */
const questionOf = (state: Presentation): StopQuestion | null => {
  if (state.asked !== null) return state.asked.question;
  const withheld = withheldOf(state);
  return withheld?.kind === "value" ? withheld : null;
};

/** A lesson's own question is about its stop, also after a reload; any other about what is there. */
async function stateFor(from: StopQuestion, { lab, store }: Presenter): Promise<LabState> {
  const now = lab.store.getState();
  const presentation = store.getState();
  const stop = stopOf(presentation);
  if (stop === null || JSON.stringify(ownQuestionOf(presentation)) !== JSON.stringify(from)) {
    return now;
  }
  const [search = "", hash = ""] = stop.link.split("#");
  const link = await openPageLink(search, hash);
  return createLab(link).store.getState();
}

async function make(from: StopQuestion, presenter: Presenter): Promise<AskedQuestion | null> {
  const state = stateFor(from, presenter);
  const [{ questionAt, choicesOf, linesOf }, { answerText }] = await Promise.all([
    import("../lesson/questions.ts"),
    fetchQuestions(),
  ]);
  const question = questionNow({ questionAt }, from, await state);
  if (question === null) return null;
  const [choices, lines] = [choicesOf(question), linesOf(question)];
  return { from, question, choices, lines, answer: answerText(question) };
}

interface Made {
  readonly from: StopQuestion;
  /** null: nothing can be asked there. */
  readonly question: AskedQuestion | null;
}

/** undefined while none is asked or withheld, and until it is made; null where nothing can be asked. */
export function useAskedQuestion(): AskedQuestion | null | undefined {
  const presenter = usePresenter();
  const from = usePresentation(questionOf);
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    if (from === null) return;
    let isCurrent = true;
    void make(from, presenter)
      .catch(() => null)
      .then((question) => {
        if (isCurrent) setMade({ from, question });
      });
    return () => {
      isCurrent = false;
      setMade(null);
    };
  }, [from, presenter]);
  return made?.from === from ? made.question : undefined;
}
