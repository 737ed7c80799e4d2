/** The panels around the picture, for every shell. */
export { ArithmeticPanel } from "./arithmetic/ArithmeticPanel.tsx";
export { CostPanel } from "./cost/CostPanel.tsx";
export { HelpButton } from "./help/HelpButton.tsx";
export { setHelpOpen } from "./help/help-open.ts";
export { Notices } from "./Notices.tsx";
export { OwnPhotos } from "./photo/OwnPhotos.tsx";
export { CountStrip, LaneTabs } from "./phone.ts";
export { SentenceLine } from "./SentenceLine.tsx";
export { LayerSettings } from "./settings/LayerSettings.tsx";
export { setShareOpen } from "./share/share-open.ts";
export { ShareButton, ShareDialogPlace } from "./share/ShareButton.tsx";
export { ThemeControl } from "./ThemeControl.tsx";
export { Transport } from "./transport/Transport.tsx";
export { useShortcuts } from "./use-shortcuts.ts";
export { setValuesOpen } from "./values/values-open.ts";
