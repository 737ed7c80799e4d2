/** The design system: import ui.css once per page as well. */
export { Button, IconButton } from "./Button.tsx";
export { Choice } from "./Choice.tsx";
export type { ChoiceOption } from "./Choice.tsx";
export { Dialog } from "./Dialog.tsx";
export { fetched } from "./fetched.tsx";
export { TabList } from "./TabList.tsx";
export { keepScrolling, useCopying } from "./use-copying.ts";
export * from "./icons.tsx";
export { contrast } from "./contrast.ts";
export { format } from "./format.ts";
export type { TextValues } from "./format.ts";
export {
  formatCount,
  formatPercent,
  formatShape,
  formatTerm,
  formatTimes,
  formatValue,
  LOCALE,
  NO_BREAK,
} from "./numbers.ts";
export { cssName, HUE_COUNT, hueInkRole, hueRole, PALETTES } from "./palette.ts";
export type { ColourRole, PaletteName } from "./palette.ts";
export { RAMP_EMPTY, RAMP_SIZE, RAMP_ZERO, rampIndex, rampOf } from "./ramp.ts";
export { applyTheme, paletteNameOf, prefersDark, THEMES, watchPrefersDark } from "./theme.ts";
