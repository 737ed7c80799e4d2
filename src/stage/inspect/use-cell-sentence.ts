/** The inspected cell as a sentence. Its words are fetched with the first cell. */
import { useEffect, useState } from "react";
import { hasCell } from "../../engine/index.ts";
import { runOf } from "../../store/index.ts";
import { useLabState } from "../lab-context.tsx";
import { useSettledMoment } from "../settled.ts";
import type * as CellWords from "./cell-words.ts";
import { isComputedAt } from "./computed-yet.ts";
import { useInspected } from "./use-inspected.ts";

/** Null while no cell is inspected. */
export function useCellSentence(): string | null {
  const cell = useInspected();
  const run = useLabState(runOf);
  const moment = useSettledMoment();
  const [words, setWords] = useState<typeof CellWords | null>(null);
  const isNeeded = cell !== null && words === null;
  useEffect(() => {
    if (isNeeded) void import("./cell-words.ts").then((made) => setWords(() => made));
  }, [isNeeded]);
  if (!cell || !run || !words || !hasCell(run.geometry, cell)) return null;
  return words.sentenceOfCell(run, cell, !isComputedAt(run.geometry, moment, cell));
}
