/** What the wall shows, small; nothing of it can be pressed, so that no slip of the hand shows on the wall. */
import type { ReactNode } from "react";
import { frameLayout } from "../../scene/index.ts";
import { StageIn, type Layouts } from "../../stage/index.ts";
import { isHiding, usePresentation, type Presentation } from "../present/index.ts";
import { NOTES_STRINGS } from "./strings.ts";

const words = NOTES_STRINGS.wall;

export const SMALL: Layouts = { heightIn: ({ height }) => height, build: frameLayout };

const blankOf = (state: Presentation) => state.blank;

export function WallPicture(): ReactNode {
  const blank = usePresentation(blankOf);
  const hides = usePresentation(isHiding);
  return (
    <section className="notes-picture" aria-label={words.region}>
      <h2 className="notes-label">{words.region}</h2>
      <div className="notes-picture__frame" inert data-blank={blank}>
        <StageIn layouts={SMALL} />
      </div>
      {blank === "none" ? null : <p className="notes-picture__state">{words[blank]}</p>}
      {hides ? <p className="notes-picture__state">{words.hides}</p> : null}
    </section>
  );
}
