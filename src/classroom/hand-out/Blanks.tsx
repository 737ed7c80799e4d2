/** Where the answer is written: a box for each number, or a square to tick for each choice. */
import { Fragment } from "react";
import type { ReactNode } from "react";
import type { FieldName, OptionKey, Question, Words } from "../../quiz/index.ts";
import { WORKSHEET_STRINGS as words } from "./strings.ts";
import type { QuestionParts } from "./use-sheets.ts";

interface BlanksProps {
  readonly question: Question;
  readonly parts: QuestionParts;
}

export function Blanks({ question, parts }: BlanksProps): ReactNode {
  const { form, kind } = question;
  return form.type === "choices" ? (
    <Choices options={form.options} parts={parts} />
  ) : (
    <Boxes parts={parts} names={form.fields} between={kind === "weightShape" ? "," : "×"} />
  );
}

interface ChoicesProps {
  readonly options: readonly Words<OptionKey>[];
  readonly parts: QuestionParts;
}

function Choices({ options, parts }: ChoicesProps): ReactNode {
  return (
    <ul className="sheet__choices" aria-label={words.answer}>
      {options.map((option, choice) => (
        <li key={choice}>
          <span className="sheet__tick" />
          <span className="visually-hidden">{words.tick}</span>
          <b>{words.letters[choice]}</b>
          <span>{parts.optionText(option)}</span>
        </li>
      ))}
    </ul>
  );
}

interface BoxesProps {
  readonly parts: QuestionParts;
  readonly names: readonly FieldName[];
  /** What stands between two of them. */
  readonly between: string;
}

function Boxes({ parts, names, between }: BoxesProps): ReactNode {
  return (
    <div className="sheet__boxes" role="group" aria-label={words.answer}>
      {names.map((name, place) => (
        <Fragment key={name}>
          {place === 0 ? null : (
            <span className="sheet__between mono" aria-hidden="true">
              {between}
            </span>
          )}
          <span className="sheet__blank" data-alone={names.length === 1}>
            <span className="sheet__label">{parts.fieldName(name)}</span>
            <span className="sheet__box" />
            <span className="visually-hidden">{words.fillIn}</span>
          </span>
        </Fragment>
      ))}
    </div>
  );
}
