/** Keeps the worksheet's lesson and number in the page's address: "?worksheet=twenty&quizSeed=7". */
import { useEffect } from "react";
import { DEFAULTS } from "../../params/index.ts";
import { writeAddress } from "../lesson/address.ts";
import type { Lesson } from "../lesson/types.ts";
import { replaceAddress } from "../view/replace-address.ts";

/** Characters of an address that are read again. */
const LONGEST = 8000;
/** A lesson that does not come with the page stands in the fragment. */
const OWN = "own";

async function worksheetAddress(lesson: Lesson, seed: number): Promise<string> {
  const { LESSONS } = await import("../lesson/lessons.ts");
  const id = LESSONS.find((each) => each.lesson === lesson)?.id ?? null;
  const fragment = id === null ? await writeAddress({ lesson, id, stop: 0 }) : "";
  const number = seed === DEFAULTS.view.quizSeed ? "" : `&quizSeed=${seed}`;
  return `?worksheet=${id ?? OWN}${number}${fragment}`;
}

export function useWorksheetAddress(lesson: Lesson, seed: number): void {
  useEffect(() => {
    let isCurrent = true;
    worksheetAddress(lesson, seed).then(
      (address) => {
        if (isCurrent && address.length <= LONGEST) replaceAddress(address);
      },
      // The page works without it.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [lesson, seed]);
}
