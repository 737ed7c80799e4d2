/** One sheet as it is printed: a head to fill in, the questions, blanks and room. */
import type { ReactNode } from "react";
import { format } from "../../ui/index.ts";
import { Blanks } from "./Blanks.tsx";
import type { Sheet } from "./sheets.ts";
import { WORKSHEET_STRINGS as words } from "./strings.ts";
import type { QuestionParts } from "./use-sheets.ts";

interface SheetPaperProps {
  readonly title: string;
  readonly sheet: Sheet;
  readonly parts: QuestionParts;
}

export function SheetPaper({ title, sheet, parts }: SheetPaperProps): ReactNode {
  const name = format(words.sheet, { number: String(sheet.number) });
  const { QuestionPrompt } = parts;
  return (
    <article className="paper-sheet" aria-label={name} data-sheet={sheet.number}>
      <header className="sheet__head">
        <h2 className="sheet__title">{title}</h2>
        <p className="sheet__name">{name}</p>
        <p className="sheet__line">{words.name}</p>
        <p className="sheet__line" data-short="true">
          {words.date}
        </p>
      </header>
      <ol className="sheet__questions">
        {sheet.questions.map((question, place) => (
          <li className="sheet__question" key={place} data-kind={question.kind}>
            <QuestionPrompt question={question} />
            <div className="sheet__working">
              <span className="sheet__label">{words.working}</span>
            </div>
            <Blanks question={question} parts={parts} />
          </li>
        ))}
      </ol>
    </article>
  );
}
