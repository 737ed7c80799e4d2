/** The counts as a thin strip, for a page whose cost panel is out of sight; fetched where it is shown. */
import { lazy } from "react";

export const CountStrip = lazy(async () => ({
  default: (await import("./CountStripView.tsx")).CountStripView,
}));
