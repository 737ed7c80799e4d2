/** The layer's settings on a page of its own, where photos can be brought. */
import { Suspense } from "react";
import type { ReactNode } from "react";
import { useParts } from "../parts.ts";
import { PhotoButton } from "../photo/PhotoButton.tsx";
import { LayerPanel } from "./LayerPanel.tsx";
import { fetched } from "../../../ui/index.ts";

/** Without it the button does nothing, and the page works. */
const PhotoDialogPlace = fetched(
  async () => (await import("../photo/PhotoDialogPlace.tsx")).PhotoDialogPlace,
  true,
);

export function LayerSettings(): ReactNode {
  const { isLocked } = useParts("settings");
  return (
    <LayerPanel
      photo={<PhotoButton disabled={isLocked("input")} />}
      photoDialog={
        <Suspense>
          <PhotoDialogPlace />
        </Suspense>
      }
    />
  );
}
