/** What the lab showed when the tab was opened, with everything that a picture of it says. */
import { useEffect, useState } from "react";
import { MAX_LINK_OFFERED, writeLink } from "../../../../params/index.ts";
import { fetchCellMarks } from "../../../../scene/index.ts";
import {
  geometryOf,
  momentOf,
  pinOf,
  runOf,
  type Lab,
  type LabState,
} from "../../../../store/index.ts";
import { sentenceOfCell } from "../../../inspect/cell-words.ts";
import type { MomentPicture } from "../../../export/index.ts";
import { useLab } from "../../../lab-context.tsx";
import { fetchSentences } from "../../use-sentence.ts";
import { linkedOf, pageUrl } from "../current-link.ts";

/** The picture but for its colours. */
type MomentWords = Omit<MomentPicture, "theme">;

export interface SharedMoment {
  readonly state: LabState;
  /** Null until the words have come. */
  readonly words: MomentWords | null;
}

/** Null while the lab computes. */
export function useMoment(): SharedMoment | null {
  const lab = useLab();
  const [state, setState] = useState(() => readyState(lab));
  const [words, setWords] = useState<MomentWords | null>(null);

  useEffect(() => {
    if (state !== null) return;
    const follow = (): void => setState(readyState(lab));
    const unsubscribe = lab.store.subscribe(follow);
    // It may have become ready since it was rendered.
    follow();
    return unsubscribe;
  }, [lab, state]);

  useEffect(() => {
    if (state === null) return;
    let isWanted = true;
    void wordsOf(state).then((made) => isWanted && setWords(made));
    return () => {
      isWanted = false;
    };
  }, [state]);

  return state === null ? null : { state, words };
}

function readyState(lab: Lab): LabState | null {
  const state = lab.store.getState();
  return runOf(state) === null ? null : state;
}

async function wordsOf(state: LabState): Promise<MomentWords> {
  const [sentence, { lookAt }, link] = await Promise.all([
    fetchSentences(),
    fetchCellMarks(),
    linkOf(state),
  ]);
  const [run, pin] = [runOf(state), pinOf(state)];
  const { layer, view } = state.params;
  const description =
    run !== null && pin !== null
      ? sentenceOfCell(run, pin)
      : sentence(geometryOf(state), momentOf(state), { hasBias: layer.bias, lanes: view.lanes });
  return { description, link, lookAt };
}

/** Null where a link would not lead back to the same values. */
async function linkOf(state: LabState): Promise<string | null> {
  if (state.params.data.input === "own") return null;
  const { params, edits } = linkedOf(state);
  const query = await writeLink(params, edits);
  return query.length > MAX_LINK_OFFERED ? null : pageUrl("explore.html", query);
}
