/** The present moment and its tensors as files. */
import type { ReactNode } from "react";

export function ExportTab(): ReactNode {
  return null;
}
