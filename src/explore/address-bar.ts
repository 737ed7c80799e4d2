/** Keeps the page's address in step, so that a reload, a copied address, Back and Forward show what they say. */
import { useEffect } from "react";
import { useLab } from "../stage/index.ts";
import type { Change } from "./follow-history.ts";

/** Fetched once the page stands. */
const fetchFollowing = () => import("./follow-history.ts");

export function useAddressBar(): void {
  const lab = useLab();
  useEffect(() => {
    const early: Change[] = [];
    let stop = lab.store.subscribe((...change) => early.push(change));
    let isGone = false;
    fetchFollowing().then(
      ({ followHistory }) => {
        if (isGone) return;
        stop();
        stop = followHistory(lab, early);
      },
      // Without it the page works, and its address stays as it is.
      () => stop(),
    );
    return () => {
      isGone = true;
      stop();
    };
  }, [lab]);
}
