/** The stage and its panels, for every shell. */
export { LabProvider, useLab, useLabState } from "./lab-context.tsx";
export { usePhotos } from "./photos.ts";
export { useSettledMoment } from "./settled.ts";
export { Stage } from "./Stage.tsx";
export {
  ArithmeticPanel,
  CostPanel,
  LayerSettings,
  Notices,
  SentenceLine,
  ThemeControl,
  Transport,
  useShortcuts,
} from "./panels/index.ts";
