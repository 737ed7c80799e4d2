/** A question as it stands on paper, and where no script asks it: the same as on the page, with blanks. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { DEFAULTS } from "../../params/index.ts";
import { fetchQuestions } from "../../stage/index.ts";
import type { Asked } from "../chapters/index.ts";
import { raw, type Html } from "./html.ts";

/** @param place which question of the page it is, from 0: each has a seed of its own */
export async function questionOnPaper({ kind, level, about }: Asked, place: number): Promise<Html> {
  const { QuestionCard } = await fetchQuestions();
  const seed = DEFAULTS.view.quizSeed + place;
  const card = createElement(QuestionCard, { kind, level, about, seed });
  return raw(renderToStaticMarkup(card, { identifierPrefix: `paper-${place}-` }));
}
