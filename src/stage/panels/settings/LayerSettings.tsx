/** The layer's settings on a page of its own, where photos can be brought. */
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { useParts } from "../parts.ts";
import { PhotoButton } from "../photo/PhotoButton.tsx";
import { LayerPanel } from "./LayerPanel.tsx";

/** Without it the button does nothing, and the page works. */
const PhotoDialogPlace = lazy(() =>
  import("../photo/PhotoDialogPlace.tsx").then(
    (loaded) => ({ default: loaded.PhotoDialogPlace }),
    () => ({ default: () => null }),
  ),
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
