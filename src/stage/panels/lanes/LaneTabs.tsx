/** The lanes as tabs, for a page that shows one at a time; fetched where they are shown. */
import { lazy } from "react";

export const LaneTabs = lazy(async () => ({
  default: (await import("./LaneTabsView.tsx")).LaneTabsView,
}));
