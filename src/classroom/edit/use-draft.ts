/** The draft of an open editor: kept for a reload, and asked about before the tab goes. */
import { useEffect, useReducer, useRef, useState } from "react";
import type { Dispatch } from "react";
import type { Lesson } from "../lesson/types.ts";
import { isChanged, newDraft, reduceDraft, unfinishedOf } from "./draft.ts";
import type { Draft, DraftCommand } from "./draft.ts";
import { forgetKept, goesOn, keep, readKept } from "./keep.ts";

interface Start {
  readonly draft: Draft;
  /** The lesson that was being written before the page was loaded again. */
  readonly isBack: boolean;
  /** Another lesson that is still kept. */
  readonly other: Lesson | null;
  readonly origin: Lesson | null;
}

function startOf(lesson: Lesson | null): Start {
  const draft = newDraft(lesson);
  const found = readKept();
  if (found === null) return { draft, isBack: false, other: null, origin: lesson };
  if (!goesOn(found, lesson)) return { draft, isBack: false, other: found.lesson, origin: lesson };
  const opened = reduceDraft(newDraft(found.origin), {
    type: "open",
    lesson: found.lesson,
    isSaved: false,
  });
  const back = reduceDraft(opened, { type: "choose", stop: found.chosen });
  return { draft: back, isBack: true, other: null, origin: found.origin };
}

export interface Editing extends Omit<Start, "origin"> {
  readonly dispatch: Dispatch<DraftCommand>;
}

export function useDraft(lesson: Lesson | null): Editing {
  const [start] = useState(() => startOf(lesson));
  const [draft, dispatch] = useReducer(reduceDraft, start.draft);
  const { origin, isBack, other } = start;
  const changed = isChanged(draft);
  /** Another lesson stays kept until this one has something to keep. */
  const isKept = useRef(isBack);

  useEffect(() => {
    if (changed) {
      isKept.current = true;
      keep({ lesson: unfinishedOf(draft), origin, chosen: draft.chosen });
    } else if (isKept.current) {
      isKept.current = false;
      forgetKept();
    }
  }, [draft, changed, origin]);

  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [changed]);

  return { draft, dispatch, isBack, other };
}
