/** The layer as code for other frameworks. */
import type { ReactNode } from "react";

export function LayerCode(): ReactNode {
  return null;
}
