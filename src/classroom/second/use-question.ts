/** What is asked now, or will be asked next, in words: for the teacher's eyes. */
import { useEffect, useState } from "react";
import { fetchQuestions } from "../../stage/index.ts";
import type { LabState } from "../../store/index.ts";
import type { StopQuestion } from "../lesson/types.ts";
import { questionNow } from "../present/index.ts";

export interface QuestionInWords {
  readonly from: StopQuestion;
  readonly prompt: string;
  readonly choices: readonly { readonly text: string; readonly isRight: boolean }[];
  readonly lines: readonly string[];
  readonly answer: string;
}

async function make(from: StopQuestion, state: LabState): Promise<QuestionInWords | null> {
  const [lesson, { answerText, promptText }] = await Promise.all([
    import("../lesson/questions.ts"),
    fetchQuestions(),
  ]);
  const question = questionNow(lesson, from, state);
  if (question === null) return null;
  return {
    from,
    prompt: promptText(question),
    choices: lesson.choicesOf(question),
    lines: lesson.linesOf(question),
    answer: answerText(question),
  };
}

/**
 * Null while there is none, and until it is made.
 * @param stateOf where it is asked, looked up once for each question; null: not known yet
 */
export function useQuestion(
  from: StopQuestion | null,
  stateOf: (() => LabState) | null,
): QuestionInWords | null {
  const [made, setMade] = useState<QuestionInWords | null>(null);
  useEffect(() => {
    if (from === null || stateOf === null) return;
    let isCurrent = true;
    make(from, stateOf()).then(
      (question) => {
        if (isCurrent) setMade(question);
      },
      // Without what makes it the wall says so.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [from, stateOf]);
  return made !== null && made.from === from ? made : null;
}
