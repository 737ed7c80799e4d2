/** MobileNetV1, layer by layer. */
import type { ReactNode } from "react";

export function NetworkTable(): ReactNode {
  return null;
}
