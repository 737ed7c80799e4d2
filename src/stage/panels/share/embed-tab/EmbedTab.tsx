/** The frame for other pages. */
import type { ReactNode } from "react";

export function EmbedTab(): ReactNode {
  return null;
}
