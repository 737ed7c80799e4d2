/** Layers worth a look, to load into the lab. */
import type { ReactNode } from "react";

export function Presets(): ReactNode {
  return null;
}
