/** Both forms of the layer, run and timed on this machine. */
import type { ReactNode } from "react";

export function TimeItHere(): ReactNode {
  return null;
}
