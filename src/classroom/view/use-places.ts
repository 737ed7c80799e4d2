/** Where in the Classroom a person is, so that the browser's Back and Forward lead through it. */
import { useCallback, useEffect, useState } from "react";
import { replaceAddress } from "./replace-address.ts";

interface Places<Place> {
  readonly place: Place;
  /** To another place, which Back leaves again. */
  readonly go: (place: Place) => void;
  /** Puts another in this one's stead. */
  readonly stay: (place: Place) => void;
  /** To where one came from, else to the start. */
  readonly leave: () => void;
}

interface Way<Place> {
  /** By their depth; what was there before a reload is not known any more. */
  readonly places: readonly (Place | undefined)[];
  readonly depth: number;
}

/** @param start what stands where nothing is known */
export function usePlaces<Place>(first: Place, start: Place): Places<Place> {
  const [{ places, depth }, setWay] = useState<Way<Place>>(() => {
    const from = depthOf(history.state) ?? 0;
    return { places: [...Array<undefined>(from), first], depth: from };
  });

  useEffect(() => {
    // An entry without a depth of its own is a jump within the page.
    mark("replaceState", depthOf(history.state) ?? 0);
    const onPop = ({ state }: PopStateEvent): void => {
      const to = depthOf(state);
      if (to !== null) setWay((way) => ({ ...way, depth: to }));
    };
    addEventListener("popstate", onPop);
    return () => removeEventListener("popstate", onPop);
  }, []);

  const go = useCallback(
    (place: Place) => {
      mark("pushState", depth + 1);
      setWay((way) => ({ places: [...way.places.slice(0, depth + 1), place], depth: depth + 1 }));
    },
    [depth],
  );
  const stay = useCallback(
    (place: Place) =>
      setWay((way) => ({
        ...way,
        places: way.places.map((each, i) => (i === way.depth ? place : each)),
      })),
    [],
  );
  const leave = useCallback(() => {
    if (depth > 0 && depthOf(history.state) === depth) return history.back();
    replaceAddress("");
    setWay((way) => ({ places: [...way.places.slice(0, depth), start], depth }));
  }, [depth, start]);

  return { place: places[depth] ?? start, go, stay, leave };
}

function depthOf(state: unknown): number | null {
  if (typeof state !== "object" || state === null || !("depth" in state)) return null;
  return typeof state.depth === "number" && state.depth >= 0 ? state.depth : null;
}

/** A frame without an address of its own refuses; the page then goes without Back. */
function mark(way: "pushState" | "replaceState", depth: number): void {
  try {
    history[way]({ depth }, "");
  } catch {
    return;
  }
}
