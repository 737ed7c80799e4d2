/** The ratio over the number of filters, to explore, and what its two stages cost. */
import type { ReactNode } from "react";

export function RatioExplorer(): ReactNode {
  return null;
}
