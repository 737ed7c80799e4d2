/** A lesson to choose: how long it takes, what students can do afterwards, and how it is made up. */
import { useId } from "react";
import type { ReactNode } from "react";
import { Button, format, PlayIcon } from "../../ui/index.ts";
import type { Lesson } from "../lesson/types.ts";
import { START_STRINGS as words } from "../strings.ts";
import { SheetIcon } from "./icons.tsx";

interface LessonCardProps {
  readonly lesson: Lesson;
  readonly onPresent: () => void;
  readonly onWorksheet: () => void;
}

export function LessonCard({ lesson, onPresent, onWorksheet }: LessonCardProps): ReactNode {
  const id = useId();
  const { title, minutes, goals, stops } = lesson;
  const questions = stops.filter(({ question }) => question !== undefined).length;
  return (
    <li className="lesson panel" aria-labelledby={id}>
      <p className="lesson__minutes">
        <strong className="lesson__number">{minutes}</strong>{" "}
        {format(words.minutesWord, { minutes })}
      </p>
      <h3 className="lesson__title" id={id}>
        {title}
      </h3>
      <div className="lesson__buttons">
        <Button
          kind="main"
          className="lesson__present"
          aria-label={format(words.presentNamed, { title })}
          onClick={onPresent}
        >
          <PlayIcon /> {words.present}
        </Button>
        <Button aria-label={format(words.worksheetNamed, { title })} onClick={onWorksheet}>
          <SheetIcon /> {words.worksheet}
        </Button>
      </div>
      <p className="lesson__goals-title">{words.goals}</p>
      <ul className="lesson__goals">
        {goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      <p className="lesson__size">
        {format(words.stops, { stops: stops.length })}
        {" · "}
        {questions === 0 ? words.noQuestions : format(words.questions, { questions })}
      </p>
    </li>
  );
}
