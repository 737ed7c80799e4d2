/** What comes next: its title and caption, with a still picture from a lab of its own. */
import type { ReactNode } from "react";
import { LabProvider, StageIn, usePhotos } from "../../stage/index.ts";
import { wantedOf } from "../../store/index.ts";
import { textOf } from "../lesson/text.ts";
import { usePresentation, type Presentation } from "../present/index.ts";
import { NOTES_STRINGS } from "./strings.ts";
import { useStopLab } from "./use-stop-lab.ts";
import { SMALL } from "./WallPicture.tsx";

const words = NOTES_STRINGS.next;
const nextOf = ({ lesson, stop }: Presentation) => lesson?.stops[stop + 1] ?? null;
const isFreeOf = ({ lesson }: Presentation) => lesson === null;

export function NextStop(): ReactNode {
  const stop = usePresentation(nextOf);
  const isFree = usePresentation(isFreeOf);
  const lab = useStopLab(stop);
  // A large layer is not computed for a small picture.
  const hasPicture = lab !== null && wantedOf(lab.store.getState()) === null;
  return (
    <section className="notes-picture" aria-label={words.region}>
      <h2 className="notes-label">{words.region}</h2>
      {stop === null ? <p>{isFree ? words.free : words.last}</p> : null}
      {stop === null ? null : (
        <>
          <p className="notes-picture__title">{stop.title}</p>
          {lab === null || stop.caption === "" ? null : (
            <p className="notes-picture__caption">
              {textOf(stop.caption, lab.store.getState().params.layer)}
            </p>
          )}
        </>
      )}
      {hasPicture ? (
        <LabProvider lab={lab}>
          <Still />
        </LabProvider>
      ) : null}
    </section>
  );
}

function Still(): ReactNode {
  usePhotos();
  return (
    <div className="notes-picture__frame" inert>
      <StageIn layouts={SMALL} isStill />
    </div>
  );
}
