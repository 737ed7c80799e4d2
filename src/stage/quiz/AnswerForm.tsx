/** Where the answer is given: choices, or a field for each number. */
import { Fragment, useId } from "react";
import type { ReactNode } from "react";
import type { FieldName, Question, Words, OptionKey } from "../../quiz/index.ts";
import { QUIZ_STRINGS as words } from "../strings/quiz.ts";
import type { Entry, Problem } from "./read-response.ts";
import { optionText } from "./words.ts";

interface AnswerFormProps {
  readonly question: Question;
  readonly entry: Entry;
  readonly problem: Problem | null;
  /** Id of the problem's sentence. */
  readonly problemId: string;
  /** Which of the choices is right, once it may be known. */
  readonly rightChoice: number | null;
  readonly isMarked: boolean;
  readonly onEntry: (entry: Entry) => void;
}

export function AnswerForm(props: AnswerFormProps): ReactNode {
  const { form } = props.question;
  return form.type === "choices" ? (
    <Choices options={form.options} {...props} />
  ) : (
    <Fields names={form.fields} {...props} />
  );
}

interface ChoicesProps extends AnswerFormProps {
  readonly options: readonly Words<OptionKey>[];
}

function Choices(props: ChoicesProps): ReactNode {
  const { options, entry, problem, problemId, rightChoice, isMarked, onEntry } = props;
  const name = useId();
  return (
    <fieldset className="quiz__choices" role="radiogroup" aria-invalid={problem !== null}>
      <legend className="visually-hidden">{words.choices}</legend>
      {options.map((option, choice) => (
        <label className="quiz__choice" key={choice}>
          <input
            type="radio"
            name={name}
            checked={entry.choice === choice}
            aria-describedby={problem === null ? undefined : problemId}
            aria-disabled={isMarked || undefined}
            onChange={() => (isMarked ? undefined : onEntry({ ...entry, choice }))}
          />
          <span className="quiz__option">{optionText(option)}</span>
          <ChoiceMark
            isRight={rightChoice === choice}
            isOwn={isMarked && entry.choice === choice}
          />
        </label>
      ))}
    </fieldset>
  );
}

function ChoiceMark({ isRight, isOwn }: { isRight: boolean; isOwn: boolean }): ReactNode {
  const said = [isOwn ? words.yours : "", isRight ? words.rightOne : ""].filter(Boolean);
  return said.length === 0 ? null : <span className="quiz__mark">{said.join(", ")}</span>;
}

interface FieldsProps extends AnswerFormProps {
  readonly names: readonly FieldName[];
}

function Fields(props: FieldsProps): ReactNode {
  const { names, question, entry, problem, problemId, isMarked, onEntry } = props;
  const isTuple = question.kind === "weightShape";
  const set = (field: number, text: string): void => {
    const texts = names.map((_, i) => (i === field ? text : (entry.texts[i] ?? "")));
    onEntry({ ...entry, texts });
  };
  return (
    <fieldset className="quiz__fields">
      <legend className="visually-hidden">{words.answerFields}</legend>
      {names.map((name, i) => (
        <Fragment key={name}>
          {i === 0 ? null : (
            <span className="quiz__between mono" aria-hidden="true">
              {isTuple ? "," : "×"}
            </span>
          )}
          <label className="quiz__field">
            <span className="quiz__label">{words.fields[name]}</span>
            <input
              className="quiz__number mono"
              type="text"
              inputMode={name === "value" ? "text" : "numeric"}
              autoComplete="off"
              spellCheck={false}
              data-alone={names.length === 1}
              readOnly={isMarked}
              aria-invalid={problem?.field === i}
              aria-describedby={problem?.field === i ? problemId : undefined}
              value={entry.texts[i] ?? ""}
              onChange={(event) => set(i, event.currentTarget.value)}
            />
          </label>
        </Fragment>
      ))}
    </fieldset>
  );
}
