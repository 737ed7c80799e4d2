/** The chapters' questions, each in its place in the text; fetched when one comes near. */
import { Suspense, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useLabState } from "../../stage/index.ts";
import type { LabState } from "../../store/index.ts";
import { fetched } from "../../ui/index.ts";

const Question = fetched(async () => (await import("./Question.tsx")).default);

/** What is this near to the window is made ready. */
const NEAR = "600px 0px";

const seedOf = ({ params }: LabState): number => params.view.quizSeed;

export function Questions(): ReactNode {
  const places = useMemo(() => [...document.querySelectorAll<HTMLElement>("[data-question]")], []);
  const near = useNear(places);
  const seed = useLabState(seedOf);
  return places.map((place, i) =>
    near.has(place)
      ? createPortal(
          <Suspense>
            {/* One seed for all: each question takes its own from there. */}
            <Question place={place} seed={seed + i} />
          </Suspense>,
          place,
          String(i),
        )
      : null,
  );
}

/** The places that have come near the window. */
function useNear(places: readonly HTMLElement[]): ReadonlySet<Element> {
  const [near, setNear] = useState<ReadonlySet<Element>>(new Set());
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const come = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
        for (const place of come) observer.unobserve(place);
        if (come.length > 0) setNear((before) => new Set([...before, ...come]));
      },
      { rootMargin: NEAR },
    );
    for (const place of places) observer.observe(place);
    return () => observer.disconnect();
  }, [places]);
  return near;
}
