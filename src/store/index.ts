export type * from "./types.ts";
export { createLab } from "./lab.ts";
export type { Lab } from "./lab.ts";
export { isNewStep, MOST_UNDO_STEPS } from "./history.ts";
export { initialState } from "./loading.ts";
export { reduce } from "./reduce.ts";
export {
  canRedo,
  canUndo,
  costsOf,
  geometryOf,
  inspectedOf,
  isWaitingForPhoto,
  momentOf,
  pinOf,
  progressOf,
  recipeOf,
  runOf,
  timelineOf,
  wantedOf,
} from "./selectors.ts";
