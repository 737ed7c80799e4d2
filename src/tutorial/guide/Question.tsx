/** One question of the text: its markup says of what kind, how hard, and about what. */
import type { ReactNode } from "react";
import { LEVELS, QUESTION_KINDS, TOPICS, type Showing } from "../../quiz/index.ts";
import { fetchQuestions, useLab } from "../../stage/index.ts";
import { fetched } from "../../ui/index.ts";

const QuestionCard = fetched(async () => (await fetchQuestions()).QuestionCard);

interface QuestionProps {
  readonly place: HTMLElement;
  readonly seed: number;
}

export default function Question({ place, seed }: QuestionProps): ReactNode {
  const { dispatch, store } = useLab();
  const kind = QUESTION_KINDS.find((each) => each === place.dataset["question"]);
  const level = LEVELS.find((each) => String(each) === place.dataset["level"]);
  if (kind === undefined || level === undefined) return null;
  const about = TOPICS[kind].find((each) => each === place.dataset["about"]);
  const show = async (showing: Showing): Promise<void> => {
    const { commandsToShow } = await fetchQuestions();
    const { lanes } = store.getState().params.view;
    for (const command of commandsToShow(showing, lanes)) dispatch(command);
  };
  return (
    <QuestionCard {...{ kind, level, about, seed }} onShow={(showing) => void show(showing)} />
  );
}
