/** The link to what the page shows. */
import type { ReactNode } from "react";

export function LinkTab(): ReactNode {
  return null;
}
