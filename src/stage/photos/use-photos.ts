/** Opens the packaged photo that a lab asks for and hands its pixels over. */
import { useEffect } from "react";
import { isWaitingForPhoto } from "../../store/index.ts";
import { useLab, useLabState } from "../lab-context.tsx";
import { STAGE_STRINGS } from "../strings/stage.ts";
import type { PhotoSource } from "./packaged.ts";

/** Most layers have no photo, so what opens one is fetched with the first. */
const fetchPackaged = () => import("./packaged.ts");

/** Keeps a lab supplied with the photo it waits for; from the site, or from where else a page has it. */
export function usePhotos(source?: PhotoSource): void {
  const lab = useLab();
  const name = useLabState(isWaitingForPhoto);
  useEffect(() => {
    if (!name) return;
    let isCurrent = true;
    const opened = fetchPackaged().then(({ openPhoto }) => openPhoto(name, source));
    opened.then(
      (photo) => isCurrent && lab.dispatch({ type: "photoLoaded", name, photo }),
      () =>
        isCurrent && lab.dispatch({ type: "photoFailed", name, reason: STAGE_STRINGS.photoFailed }),
    );
    return () => {
      isCurrent = false;
    };
  }, [lab, name, source]);
}
