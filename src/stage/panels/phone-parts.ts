/** The phone's parts, in one file to fetch. */
export { CountStrip } from "./cost/CountStrip.tsx";
export { LaneTabs } from "./lanes/LaneTabs.tsx";
