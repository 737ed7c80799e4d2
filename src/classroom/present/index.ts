/** What the rooms around a presentation use of it. */
export { isAnswered, isHiding, stopOf, ownQuestionOf, dueQuestionOf, withheldOf } from "./asked.ts";
export { createPresenter } from "./create-presenter.ts";
export type { OwnPresenter } from "./create-presenter.ts";
export { ariaKeysOf, KEY_LIST, keyIdOf, shownKeyOf } from "./key-list.ts";
export type { KeyId } from "./key-list.ts";
export { timerCommand } from "./key-meaning.ts";
export { useClassroomKeys } from "./keys.ts";
export type { KeyActions } from "./keys.ts";
export { PresenterProvider, usePresentation, usePresenter } from "./presenter-context.tsx";
export { questionNow } from "./questions.ts";
export { START } from "./reduce.ts";
export { EXTRAS, SIZES } from "./types.ts";
export type * from "./types.ts";
