/** A lesson's sheets, once what makes and words questions has been fetched. */
import { useEffect, useMemo, useState } from "react";
import { fetchQuestions } from "../../stage/index.ts";
import { questionAt } from "../lesson/questions.ts";
import type { Lesson } from "../lesson/types.ts";
import { askingsOf, createSheets } from "./sheets.ts";
import type { Asking, Sheet } from "./sheets.ts";

/** The questions' words and how they are put. */
export type QuestionParts = Awaited<ReturnType<typeof fetchQuestions>>;

interface Fetched {
  readonly lesson: Lesson;
  readonly parts: QuestionParts;
  readonly askings: readonly Asking[];
}

export type Sheets =
  | { readonly kind: "preparing" }
  | { readonly kind: "refused" }
  | {
      readonly kind: "made";
      readonly parts: QuestionParts;
      readonly sheets: readonly Sheet[];
    };

export function useSheets(lesson: Lesson, first: number, count: number): Sheets {
  const [fetched, setFetched] = useState<Fetched | "refused" | null>(null);

  useEffect(() => {
    let isWanted = true;
    Promise.all([fetchQuestions(), askingsOf(lesson)]).then(
      ([parts, askings]) => isWanted && setFetched({ lesson, parts, askings }),
      () => isWanted && setFetched("refused"),
    );
    return () => {
      isWanted = false;
    };
  }, [lesson]);

  const isReady = fetched !== null && fetched !== "refused" && fetched.lesson === lesson;
  const ready = isReady ? fetched : null;
  const make = useMemo(() => ready && createSheets(ready.askings, questionAt), [ready]);
  const sheets = useMemo(() => make?.(first, count), [make, first, count]);
  if (fetched === "refused") return { kind: "refused" };
  if (ready === null || !sheets) return { kind: "preparing" };
  return { kind: "made", parts: ready.parts, sheets };
}
