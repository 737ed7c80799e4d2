/** What asks questions; shells fetch it when they ask the first one. */
export { QuestionCard } from "./QuestionCard.tsx";
export type { QuestionResult } from "./QuestionCard.tsx";
export { QuestionPrompt } from "./QuestionPrompt.tsx";
export { commandsToShow } from "./show-commands.ts";
export {
  answerText,
  fieldName,
  gridName,
  misconceptionTexts,
  optionText,
  promptText,
  stepTexts,
} from "./words.ts";
