/** Between the picture and its clock: where the reader is, one part back or on, and the chapter's picture again. */
import type { ReactNode } from "react";
import { Button, format, IconButton, NextIcon, PreviousIcon } from "../../ui/index.ts";
import { GUIDE_STRINGS as words } from "../strings.ts";
import "./guide-bar.css";
import type { Guided } from "./use-guide.ts";

export function GuideBar({ place, isFree, go, resume, isFirst, isLast }: Guided): ReactNode {
  const { number = 1, chapters = 1 } = place ?? {};
  return (
    <div className="guide-bar" role="group" aria-label={words.region}>
      <IconButton label={words.previous} disabled={isFirst} onClick={() => go(-1)}>
        <PreviousIcon />
      </IconButton>
      <p className="guide-bar__place">
        {isFree ? (
          <Button kind="main" onClick={resume}>
            {format(words.resume, { number })}
          </Button>
        ) : (
          format(words.place, { number, chapters })
        )}
      </p>
      <IconButton label={words.next} disabled={isLast} onClick={() => go(1)}>
        <NextIcon />
      </IconButton>
    </div>
  );
}
