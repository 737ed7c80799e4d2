/** A lesson on paper: choose which numbers and how many sheets, look at them, print them. */
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { LIMITS } from "../../params/index.ts";
import { Button, CloseIcon, format } from "../../ui/index.ts";
import type { Lesson } from "../lesson/types.ts";
import { AnswerKey } from "./AnswerKey.tsx";
import { SheetPaper } from "./SheetPaper.tsx";
import { MOST_SHEETS } from "./sheets.ts";
import type { Sheet } from "./sheets.ts";
import { WORKSHEET_STRINGS as words } from "./strings.ts";
import { useSheets } from "./use-sheets.ts";
import { useWorksheetAddress } from "./use-worksheet-address.ts";
import { WholeField } from "./WholeField.tsx";
import "./worksheet.css";
import "./worksheet-paper.css";
import "./answer-key.css";
import "./worksheet-print.css";

export interface WorksheetProps {
  readonly lesson: Lesson;
  /** Of the first sheet: `quizSeed` of the address. */
  readonly seed: number;
  readonly onClose: () => void;
}

export function Worksheet({ lesson, seed, onClose }: WorksheetProps): ReactNode {
  const [first, setFirst] = useState(seed);
  const [count, setCount] = useState(1);
  const [hasKey, setHasKey] = useState(false);
  const made = useSheets(lesson, first, count);
  useWorksheetAddress(lesson, first);
  const heading = useTitle(format(words.pageTitle, { lesson: lesson.title }));

  return (
    <main className="worksheet">
      <header className="worksheet__head">
        <div className="worksheet__top">
          <h1 className="worksheet__title" ref={heading} tabIndex={-1}>
            {words.title}
            <span className="worksheet__lesson">{lesson.title}</span>
          </h1>
          <Button onClick={onClose}>
            <CloseIcon />
            {words.close}
          </Button>
        </div>
        <fieldset className="worksheet__settings panel">
          <legend className="visually-hidden">{words.settings}</legend>
          <WholeField
            label={words.number}
            hint={words.numberHint}
            value={first}
            range={{ least: LIMITS.quizSeed.min, most: LIMITS.quizSeed.max }}
            onValue={setFirst}
          />
          <WholeField
            label={words.count}
            hint={words.countHint}
            value={count}
            range={{ least: 1, most: MOST_SHEETS }}
            onValue={setCount}
          />
          <label className="worksheet__key">
            <input
              type="checkbox"
              checked={hasKey}
              onChange={(event) => setHasKey(event.currentTarget.checked)}
            />
            {words.key}
          </label>
          <Button kind="main" disabled={made.kind !== "made"} onClick={() => print()}>
            {words.print}
          </Button>
        </fieldset>
        <p className="worksheet__said" role="status">
          {made.kind === "made" ? countText(made.sheets) : null}
          {made.kind === "preparing" ? words.preparing : null}
          {made.kind === "refused" ? words.notLoaded : null}
        </p>
      </header>
      {made.kind === "made" ? (
        // Paper is white, whatever the theme.
        <section className="worksheet__papers" aria-label={words.preview} data-theme="light">
          {made.sheets.map((sheet) => (
            <SheetPaper key={sheet.number} title={lesson.title} sheet={sheet} parts={made.parts} />
          ))}
          {hasKey ? (
            <AnswerKey title={lesson.title} sheets={made.sheets} parts={made.parts} />
          ) : null}
        </section>
      ) : null}
    </main>
  );
}

function countText(sheets: readonly Sheet[]): string {
  const [from, to] = [sheets[0], sheets[sheets.length - 1]].map(({ number }) => String(number));
  if (sheets.length === 1) return format(words.one, { from });
  return format(words.several, { count: sheets.length, from, to });
}

/** The page's title, which browsers print and name files by; the heading takes the focus from what led here. */
function useTitle(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
