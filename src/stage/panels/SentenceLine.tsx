/** One sentence says what is happening: to the eye at once, to a screen reader at a pace that can be listened to. */
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { geometryOf } from "../../store/index.ts";
import type { LabState } from "../../store/index.ts";
import { useCellSentence } from "../inspect/use-cell-sentence.ts";
import { useLabState } from "../lab-context.tsx";
import { useLanesShown } from "../lanes-shown.ts";
import { isFlying, useSettledMoment } from "../settled.ts";
import { createAnnouncer } from "./announcer.ts";
import type { Announcer } from "./announcer.ts";
import { useSentence } from "./use-sentence.ts";
import "./sentence-line.css";

const biasOf = (state: LabState) => state.params.layer.bias;
const playingOf = (state: LabState) => state.playing;

interface SentenceLineProps {
  /** Beside the sentence. */
  readonly children?: ReactNode;
}

export function SentenceLine({ children }: SentenceLineProps): ReactNode {
  const geometry = useLabState(geometryOf);
  const playing = useLabState(playingOf);
  const ofCell = useCellSentence();
  const sentenceOf = useSentence();
  const moment = useSettledMoment();
  const hasBias = useLabState(biasOf);
  const flies = useLabState(isFlying);
  const lanes = useLanesShown();
  const happening = sentenceOf?.(geometry, moment, { hasBias, lanes, flies }) ?? "";
  const text = ofCell ?? happening;
  const region = useRef<HTMLParagraphElement>(null);
  const announcer = useRef<Announcer | null>(null);

  useEffect(() => {
    if (region.current === null) return;
    announcer.current = createAnnouncer(region.current);
    return () => announcer.current?.stop();
  }, []);

  const patiently = playing && ofCell === null;
  useEffect(() => announcer.current?.say(text, patiently), [text, patiently]);

  return (
    <div className="sentence">
      <p className="sentence__text" aria-hidden="true">
        {text}
      </p>
      <p className="visually-hidden" role="status" data-sentence="" ref={region} />
      {children}
    </div>
  );
}
