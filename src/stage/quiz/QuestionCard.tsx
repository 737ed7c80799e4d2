/** Asks one question: predict, check, see why, look at it on the stage, have another one. */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { ReactNode, SubmitEvent } from "react";
import { makeQuestion, mark as markOf, nextSeed } from "../../quiz/index.ts";
import type { Level, Mark, QuestionKind, Response, Showing, Topic } from "../../quiz/index.ts";
import { Button } from "../../ui/index.ts";
import { QUIZ_STRINGS as words } from "../strings/quiz.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { Feedback } from "./Feedback.tsx";
import { QuestionPrompt } from "./QuestionPrompt.tsx";
import { NO_ENTRY, readResponse } from "./read-response.ts";
import type { Entry, Problem } from "./read-response.ts";
import { useSeed } from "./use-seed.ts";
import "./quiz.css";

export interface QuestionResult {
  /** "count.1.41", or "count.1.41.separable" */
  readonly id: string;
  readonly response: Response;
  readonly mark: Mark;
}

interface QuestionCardProps {
  readonly kind: QuestionKind;
  readonly seed: number;
  readonly level?: Level;
  /** One of the kind's topics: another question is about it, too. */
  readonly about?: Topic;
  /** Once for each question that was answered. */
  readonly onResult?: (result: QuestionResult) => void;
  /** Where the stage shows the answer; without it there is no such button. */
  readonly onShow?: (showing: Showing) => void;
  /** Another question was asked for: its seed, for the link. */
  readonly onSeed?: (seed: number) => void;
}

export function QuestionCard(props: QuestionCardProps): ReactNode {
  const { kind, seed: asked, level = 1, about, onSeed } = props;
  const [seed, setSeed] = useSeed(asked);
  const [wasNext, setWasNext] = useState(false);
  const next = (): void => {
    setWasNext(true);
    setSeed(nextSeed(seed));
    onSeed?.(nextSeed(seed));
  };
  // A new question begins with nothing of the one before.
  return (
    <Asked
      key={[kind, level, seed, about].join(".")}
      {...{ ...props, level, seed, wasNext }}
      onNext={next}
    />
  );
}

interface AskedProps extends QuestionCardProps {
  readonly level: Level;
  /** The button that led here is gone: the focus goes to the question. */
  readonly wasNext: boolean;
  readonly onNext: () => void;
}

function Asked(props: AskedProps): ReactNode {
  const { kind, seed, level, about, wasNext, onResult, onShow, onNext } = props;
  const question = useMemo(
    () => makeQuestion(kind, seed, level, about),
    [kind, seed, level, about],
  );
  const [entry, setEntry] = useState<Entry>(NO_ENTRY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const prompt = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const isMarked = mark !== null;

  useEffect(() => {
    if (wasNext) prompt.current?.focus();
  }, [wasNext]);

  const check = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isMarked) return;
    const read = readResponse(question, entry);
    setProblem(read.ok ? null : read.problem);
    if (!read.ok) {
      form.current?.querySelectorAll("input").item(read.problem.field).focus();
      return;
    }
    const marked = markOf(question, read.response);
    setMark(marked);
    onResult?.({ id: question.id, response: read.response, mark: marked });
  };

  return (
    <section className="quiz panel" aria-label={words.region}>
      <p className="quiz__kind">{words.kinds[kind]}</p>
      <QuestionPrompt question={question} id={id} ref={prompt} />
      <form ref={form} className="quiz__form" aria-labelledby={id} noValidate onSubmit={check}>
        <AnswerForm
          {...{ question, entry, problem, isMarked }}
          problemId={`${id}problem`}
          rightChoice={isMarked && "choice" in question.right ? question.right.choice : null}
          onEntry={(changed) => {
            setEntry(changed);
            setProblem(null);
          }}
        />
        <p className="quiz__problem" id={`${id}problem`} role="alert">
          {problem?.message}
        </p>
        <div className="quiz__buttons">
          {/* It stays where it is and keeps the focus. */}
          <Button type="submit" kind="main" aria-disabled={isMarked || undefined}>
            {words.check}
          </Button>
          {isMarked && onShow !== undefined ? (
            <Button onClick={() => onShow(question.showing)}>{words.show}</Button>
          ) : null}
          <Button onClick={onNext}>{words.another}</Button>
        </div>
      </form>
      <Feedback question={question} mark={mark} />
    </section>
  );
}
