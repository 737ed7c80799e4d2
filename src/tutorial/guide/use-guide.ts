/** The guide as React sees it: where the reader is, and whether the stage is free. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Lab } from "../../store/index.ts";
import { createGuide, type Guide, type Way } from "./guide.ts";
import { placesIn, type Place } from "./places.ts";
import { watchReading } from "./reading.ts";

export interface Guided {
  readonly guide: Guide;
  readonly place: Place | undefined;
  readonly isFree: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Scrolls to another part, -1 or 1 away. */
  readonly go: (by: -1 | 1) => void;
  readonly resume: () => void;
}

/** @param stage the element that holds the stage */
export function useGuide(lab: Lab, stage: HTMLElement): Guided {
  const guide = useMemo(() => createGuide(lab), [lab]);
  const places = useMemo(() => placesIn(document), []);
  const [index, setIndex] = useState(0);
  const isFree = useSyncExternalStore(guide.subscribe, guide.isFree);

  useEffect(() => {
    let isFirst = true;
    return watchReading({
      ...{ parts: places.map(({ element }) => element), stage },
      onPart: (part) => {
        setIndex(part);
        const place = places[part];
        // A page that opens shows where it stands; motion begins with the reader's own.
        if (place) guide.read(place, isFirst ? "jump" : wayNow());
        isFirst = false;
      },
    });
  }, [guide, places, stage]);
  useEffect(() => guide.stop, [guide]);

  const go = (by: -1 | 1): void => {
    const next = places[index + by];
    if (next === undefined) return;
    guide.show(next, wayNow());
    scrollTo(next);
  };
  const place = places[index];
  const resume = (): void => {
    if (place) guide.show(place, wayNow());
  };
  const ends = { isFirst: index === 0, isLast: index === places.length - 1 };
  return { guide, place, isFree, ...ends, go, resume };
}

function wayNow(): Way {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "jump" : "play";
}

/** The first part of a chapter stands below the chapter's heading. */
function scrollTo({ chapter, element }: Place): void {
  const target = chapter.querySelector("[data-link]") === element ? chapter : element;
  const behavior = wayNow() === "jump" ? "auto" : "smooth";
  target.scrollIntoView({ behavior, block: "start" });
}
