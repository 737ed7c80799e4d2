/** One or two sentences under the picture: the stop's own, or what is happening there. */
import type { ReactNode } from "react";
import { SentenceLine, useLabState } from "../../stage/index.ts";
import type { LabState } from "../../store/index.ts";
import { textOf } from "../lesson/text.ts";
import { stopOf, usePresentation, withheldOf, type Presentation } from "../present/index.ts";

const layerOf = (state: LabState) => state.params.layer;
const captionOf = (state: Presentation): string => stopOf(state)?.caption ?? "";
const withheldKindOf = (state: Presentation) => withheldOf(state)?.kind ?? null;
const isAskingOf = (state: Presentation) => state.asked !== null;

/** While a question is asked nothing stands here: a caption speaks of the state, too. */
export function Caption(): ReactNode {
  const caption = usePresentation(captionOf);
  const layer = useLabState(layerOf);
  const withheld = usePresentation(withheldKindOf);
  if (usePresentation(isAskingOf)) return null;
  return (
    <div className="caption">
      {caption === "" ? (
        withheld === "value" ? null : (
          <SentenceLine />
        )
      ) : (
        <p className="caption__text" role="status">
          {textOf(caption, layer)}
        </p>
      )}
    </div>
  );
}
