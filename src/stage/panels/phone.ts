/** What a page shows of the stage on a phone alone, fetched where it is shown. */
import { fetched } from "../../ui/index.ts";

const fetchParts = () => import("./phone-parts.ts");

/** The lanes as tabs, one of them on the stage. */
export const LaneTabs = fetched(async () => (await fetchParts()).LaneTabs);
/** The counts as a thin strip, where the cost panel is out of sight. */
export const CountStrip = fetched(async () => (await fetchParts()).CountStrip);
