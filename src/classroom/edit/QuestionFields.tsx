/** What a stop asks. */
import type { ReactNode } from "react";
import { LIMITS } from "../../params/index.ts";
import { LEVELS, nextSeed, QUESTION_KINDS, TOPICS } from "../../quiz/index.ts";
import type { Level, QuestionKind, Topic } from "../../quiz/index.ts";
import { IconButton, RestartIcon } from "../../ui/index.ts";
import type { StopQuestion } from "../lesson/types.ts";
import { ChoiceRow } from "./ChoiceRow.tsx";
import { EDIT_STRINGS as words } from "./strings.ts";
import { WholeNumber } from "./WholeNumber.tsx";
import { without } from "./without.ts";

const NOTHING = "";
const KINDS = [
  { value: NOTHING, text: words.asksNothing },
  ...QUESTION_KINDS.map((value) => ({ value, text: words.kinds[value] })),
];
const LAYERS = (["own", "drawn"] as const).map((value) => ({ value, text: words.layers[value] }));
const LEVEL_OPTIONS = LEVELS.map((value) => ({ value: String(value), text: words.levels[value] }));

const topicsOf = (kind: QuestionKind) => [
  { value: NOTHING, text: words.anyTopic },
  ...TOPICS[kind].map((value) => ({ value, text: words.topics[value] })),
];

const MOST_SECONDS = 3600;
const FIRST_DRAWN = { level: 1, seed: 1 } as const;

interface QuestionFieldsProps {
  readonly question: StopQuestion | undefined;
  readonly onChange: (question: StopQuestion | null) => void;
}

export function QuestionFields({ question, onChange }: QuestionFieldsProps): ReactNode {
  const chooseKind = (text: string): void => {
    const kind = QUESTION_KINDS.find((each) => each === text);
    if (kind === undefined) return onChange(null);
    onChange(question === undefined ? { kind } : { ...without(question, "about"), kind });
  };
  return (
    <>
      <ChoiceRow
        label={words.ask}
        value={question?.kind ?? NOTHING}
        options={KINDS}
        onChoose={chooseKind}
      />
      {question === undefined ? null : <Details question={question} onChange={onChange} />}
    </>
  );
}

interface DetailsProps {
  readonly question: StopQuestion;
  readonly onChange: (question: StopQuestion) => void;
}

function Details({ question, onChange }: DetailsProps): ReactNode {
  const { kind, about, drawn, seconds } = question;

  const chooseTopic = (text: string): void => {
    const topic = (TOPICS[kind] as readonly Topic[]).find((each) => each === text);
    const rest = without(question, "about");
    onChange(topic === undefined ? rest : { ...rest, about: topic });
  };
  const setSeconds = (value: number | null): void => {
    const rest = without(question, "seconds");
    onChange(value === null ? rest : { ...rest, seconds: value });
  };
  const chooseLayer = (value: string): void => {
    const rest = without(question, "drawn");
    onChange(value === "drawn" ? { ...rest, drawn: FIRST_DRAWN } : rest);
  };

  return (
    <>
      <ChoiceRow
        label={words.topic}
        value={about ?? NOTHING}
        options={topicsOf(kind)}
        onChoose={chooseTopic}
      />
      <ChoiceRow
        label={words.layer}
        value={drawn === undefined ? "own" : "drawn"}
        options={LAYERS}
        onChoose={chooseLayer}
      />
      {drawn === undefined ? null : (
        <div className="edit-fields__pair">
          <ChoiceRow
            label={words.level}
            value={String(drawn.level)}
            options={LEVEL_OPTIONS}
            onChoose={(value) =>
              onChange({ ...question, drawn: { ...drawn, level: levelOf(value) } })
            }
          />
          <WholeNumber
            label={words.seed}
            value={drawn.seed}
            min={0}
            max={LIMITS.seed.max}
            onChange={(seed) =>
              seed !== null && onChange({ ...question, drawn: { ...drawn, seed } })
            }
          >
            <IconButton
              label={words.newSeed}
              onClick={() =>
                onChange({ ...question, drawn: { ...drawn, seed: nextSeed(drawn.seed) } })
              }
            >
              <RestartIcon />
            </IconButton>
          </WholeNumber>
        </div>
      )}
      <WholeNumber
        label={words.seconds}
        hint={words.secondsHint}
        value={seconds ?? null}
        min={1}
        max={MOST_SECONDS}
        mayBeEmpty
        onChange={setSeconds}
      />
    </>
  );
}

const levelOf = (text: string): Level => LEVELS.find((each) => String(each) === text) ?? 1;
