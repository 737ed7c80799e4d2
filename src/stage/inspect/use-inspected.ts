/** The cell that words and panels speak of: a pinned one at once, one looked at when the pointer rests. */
import { useEffect, useState } from "react";
import type { Cell } from "../../engine/index.ts";
import { inspectedOf, pinOf, type LabState } from "../../store/index.ts";
import { useLab } from "../lab-context.tsx";

/** A pointer on its way crosses cells faster than anybody reads. */
const REST_MS = 90;

export function useInspected(): Cell | null {
  const { store } = useLab();
  const [cell, setCell] = useState<Cell | null>(() => inspectedOf(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Unknown at first: since this was rendered another cell may have been looked at.
    let last: Cell | null | undefined;
    const settle = (): void => setCell(last ?? null);
    const follow = (state: LabState): void => {
      const now = inspectedOf(state);
      if (now === last) return;
      last = now;
      clearTimeout(timer);
      if (now === pinOf(state)) settle();
      else timer = setTimeout(settle, REST_MS);
    };
    follow(store.getState());
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store]);
  return cell;
}
