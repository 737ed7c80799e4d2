/** The asked question, large: its choices with the hands raised for them, and of the answer what is revealed so far. */
import { Suspense, useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import type { Question } from "../../quiz/index.ts";
import { fetchQuestions } from "../../stage/index.ts";
import { Button, format, fetched } from "../../ui/index.ts";
import {
  isAnswered,
  usePresentation,
  usePresenter,
  type Asked,
  type Presentation,
} from "../present/index.ts";
import { SHOW_STRINGS } from "../strings.ts";
import { Choices } from "./Choices.tsx";
import { TimerIcon } from "./icons.tsx";
import { TimerDigits, timerOf } from "./TimerDigits.tsx";
import type { AskedQuestion } from "./use-asked.ts";
import "./question.css";
import "./choices.css";
import "./question-way.css";
import "./question-whole.css";

const words = SHOW_STRINGS.question;
const QuestionPrompt = fetched(async () => (await fetchQuestions()).QuestionPrompt);
const roomOf = (state: Presentation) => state.room;

interface AskedCardProps {
  readonly asked: Asked;
  /** null: still being made. */
  readonly made: AskedQuestion | null;
  /** All of the wall: the picture is not there. */
  readonly isWhole: boolean;
  /** The picture beside it has the numbers. */
  readonly hasPicture: boolean;
}

export function AskedCard({ asked, made, isWhole, hasPicture }: AskedCardProps): ReactNode {
  const id = useId();
  const room = usePresentation(roomOf);
  const card = useRef<HTMLElement>(null);
  const isMade = made !== null;
  // What is asked is read out; the keys go on to work as they do.
  useEffect(() => {
    if (isMade) card.current?.focus({ preventScroll: true });
  }, [isMade]);
  // Beside a picture the card stands out from it; alone, it is the page.
  const theme = isWhole ? undefined : "dark";
  return (
    <section
      className="asked"
      data-whole={isWhole}
      data-room={room}
      data-long={needsWidth(made)}
      data-begun={asked.revealed > 0}
      data-tall={isTall(made)}
      data-theme={theme}
      aria-label={words.region}
      aria-describedby={isMade ? id : undefined}
      tabIndex={-1}
      ref={card}
    >
      {made === null ? (
        <p className="asked__waiting">{words.waiting}</p>
      ) : (
        <div className="asked__scroll">
          <div className="asked__question" id={id}>
            <Suspense fallback={<p className="asked__waiting">{words.waiting}</p>}>
              <QuestionPrompt
                question={hasPicture ? besidePicture(made.question) : made.question}
              />
            </Suspense>
            {asked.question.drawn !== undefined && hasPicture ? (
              <p className="asked__drawn">{words.drawn}</p>
            ) : null}
          </div>
          <div className="asked__answers">
            <Choices choices={made.choices} tally={asked.tally} isAnswered={isAnswered(asked)} />
            <Way made={made} asked={asked} />
          </div>
        </div>
      )}
      {made === null || isAnswered(asked) ? null : <Controls asked={asked} />}
    </section>
  );
}

/** The picture has the numbers; of a question about what depends on what, also the layer. */
function besidePicture(question: Question): Question {
  return { ...question, grids: [], given: question.kind === "dependence" ? [] : question.given };
}

/** Longer choices need a wider card, and so does a question that names the layer's settings. */
const LONG = 24;
const needsWidth = (made: AskedQuestion | null): boolean =>
  made !== null &&
  (made.question.kind === "count" || made.choices.some(({ text }) => text.length > LONG));

/** Choices that fill a line each. */
const isTall = (made: AskedQuestion | null): boolean =>
  made?.choices.some(({ text }) => text.length > LONG / 2) ?? false;

interface WayProps {
  readonly made: AskedQuestion;
  readonly asked: Asked;
}

/** Only what is revealed is in the page. */
function Way({ made, asked }: WayProps): ReactNode {
  const shown = made.lines.slice(0, asked.revealed);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked.revealed > 0) end.current?.lastElementChild?.scrollIntoView({ block: "nearest" });
  }, [asked.revealed]);
  return (
    <div className="asked__way" role="log" aria-label={words.way} ref={end}>
      {shown.map((line, i) => (
        <p className="asked__line" key={i}>
          {line}
        </p>
      ))}
      {isAnswered(asked) ? <p className="asked__answer">{made.answer}</p> : null}
    </div>
  );
}

function Controls({ asked }: { readonly asked: Asked }): ReactNode {
  const { dispatch } = usePresenter();
  const timer = usePresentation(timerOf);
  const { seconds } = asked.question;
  const isLast = asked.revealed >= asked.lines;
  const isBegun = asked.revealed > 0;
  return (
    <div className="asked__buttons">
      <Button kind="main" onClick={() => dispatch({ type: "reveal" })}>
        {isLast ? words.answer : words.reveal}
      </Button>
      {isLast ? null : (
        <Button onClick={() => dispatch({ type: "revealAll" })}>{words.answer}</Button>
      )}
      {seconds === undefined || timer !== null || isBegun ? null : (
        <Button
          aria-label={format(words.think, { seconds })}
          title={format(words.think, { seconds })}
          onClick={() => dispatch({ type: "startTimer", seconds, now: Date.now() })}
        >
          <TimerIcon /> {format(words.seconds, { seconds })}
        </Button>
      )}
      <TimerDigits />
    </div>
  );
}
