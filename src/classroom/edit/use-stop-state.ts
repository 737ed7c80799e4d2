/** Between the draft and the editor's lab: a chosen stop is shown, and what is shown becomes a stop. */
import { useCallback, useEffect } from "react";
import { keepingChoices } from "../../stage/index.ts";
import type { Lab } from "../../store/index.ts";
import type { DraftStop } from "./draft.ts";
import { readStopLink, writeStopLink } from "./stop-link.ts";

/** Shows a stop's state, keeping the reader's theme, speed and units. */
async function show(lab: Lab, link: string, isCurrent: () => boolean): Promise<void> {
  const read = await readStopLink(link);
  if (!isCurrent()) return;
  lab.dispatch({ type: "load", link: keepingChoices(read, lab.store.getState()) });
}

interface StopState {
  /** The link to what the lab shows; it pauses there. */
  readonly take: () => Promise<string>;
  readonly showAgain: () => void;
}

export function useStopState(lab: Lab, stop: DraftStop | null): StopState {
  const id = stop?.id;
  const link = stop?.link;

  useEffect(() => {
    if (link === undefined) return;
    let isCurrent = true;
    void writeStopLink(lab.store.getState()).then((now) =>
      // What has just become a stop is there already.
      isCurrent && now !== link ? show(lab, link, () => isCurrent) : undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [lab, id, link]);

  const take = useCallback((): Promise<string> => {
    lab.dispatch({ type: "pause" });
    return writeStopLink(lab.store.getState());
  }, [lab]);
  const showAgain = useCallback((): void => {
    if (link !== undefined) void show(lab, link, () => true);
  }, [lab, link]);
  return { take, showAgain };
}
