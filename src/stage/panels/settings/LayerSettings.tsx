/** The layer's settings on a page of its own, where photos can be brought. */
import type { ReactNode } from "react";
import { useParts } from "../parts.ts";
import { PhotoButton, PhotoDialogPlace } from "../photo/PhotoButton.tsx";
import { LayerPanel } from "./LayerPanel.tsx";

export function LayerSettings(): ReactNode {
  const { isLocked } = useParts("settings");
  return (
    <LayerPanel
      photo={<PhotoButton disabled={isLocked("input")} />}
      photoDialog={<PhotoDialogPlace />}
    />
  );
}
