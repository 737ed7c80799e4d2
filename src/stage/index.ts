/** The stage and its panels, for every shell. */
export { Clock } from "./Clock.tsx";
export { PageHeader } from "./PageHeader.tsx";
export { LabProvider, useLab, useLabState } from "./lab-context.tsx";
export { useLanesShown } from "./lanes-shown.ts";
export { fetchMore } from "./later.ts";
export { openPageLink } from "./open-link.ts";
export * from "./panels/index.ts";
export { usePhotos } from "./photos/packaged.ts";
export { Stage } from "./Stage.tsx";
