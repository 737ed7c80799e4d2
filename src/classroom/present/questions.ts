/** What asks a lesson's questions. All of it is fetched when the first one comes near. */
import { countEdits } from "../../params/index.ts";
import type { Question, QuestionState } from "../../quiz/index.ts";
import { fetchQuestions as fetchAsking } from "../../stage/index.ts";
import { timelineOf } from "../../store/index.ts";
import type { LabState } from "../../store/index.ts";
import { addressOf } from "../../timeline/index.ts";
import type * as lessonQuestions from "../lesson/questions.ts";
import type { StopQuestion } from "../lesson/types.ts";

type Asking = Awaited<ReturnType<typeof fetchAsking>>;
type LessonQuestions = typeof lessonQuestions;

export interface Questions
  extends
    Pick<LessonQuestions, "questionAt" | "choicesOf" | "linesOf">,
    Pick<Asking, "commandsToShow"> {}

export async function fetchQuestions(): Promise<Questions> {
  const [lesson, { commandsToShow }] = await Promise.all([
    import("../lesson/questions.ts"),
    fetchAsking(),
  ]);
  const { questionAt, choicesOf, linesOf } = lesson;
  return { questionAt, choicesOf, linesOf, commandsToShow };
}

/** What the lab shows, as a question about it needs it. */
function questionStateOf(state: LabState): QuestionState {
  const { layer, data } = state.params;
  return { layer, data, time: addressOf(timelineOf(state), state.head.step) };
}

/** The question that the lab's present state answers; null where nothing can be asked of it. */
export function questionNow(
  { questionAt }: Pick<Questions, "questionAt">,
  question: StopQuestion,
  state: LabState,
): Question | null {
  // A question follows from the seed's numbers; a person's own would make another answer right.
  const isEdited = question.kind === "value" && !question.drawn && countEdits(state.edits) > 0;
  return isEdited ? null : questionAt(question, questionStateOf(state));
}
