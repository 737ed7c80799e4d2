/** What the teacher wanted to say at this stop, and what the class reads under the picture. */
import type { ReactNode } from "react";
import { useLab } from "../../stage/index.ts";
import { textOf } from "../lesson/text.ts";
import { stopOf, usePresentation } from "../present/index.ts";
import { NOTES_STRINGS as words } from "./strings.ts";
import { useStopLab } from "./use-stop-lab.ts";

export function NotesText(): ReactNode {
  const stop = usePresentation(stopOf);
  const onWall = useLab();
  const { layer } = (useStopLab(stop) ?? onWall).store.getState().params;
  if (stop === null) return null;
  const paragraphs = textOf(stop.notes, layer)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return (
    <section className="notes-text" aria-label={words.notes}>
      <h2 className="notes-text__title">{stop.title}</h2>
      {paragraphs.length === 0 ? <p className="notes-text__none">{words.noNotes}</p> : null}
      {paragraphs.map((paragraph, i) => (
        <p key={i}>{paragraph}</p>
      ))}
      <p className="notes-text__caption">
        <span className="notes-label">{words.caption}</span>{" "}
        {textOf(stop.caption, layer) || words.noCaption}
      </p>
    </section>
  );
}
