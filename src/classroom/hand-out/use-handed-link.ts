/** The link to hand out, written anew when the stop, the layer or the question changes. */
import { useEffect, useMemo, useState } from "react";
import type { Edits, Params } from "../../params/index.ts";
import { useLab, useLabState } from "../../stage/index.ts";
import type { LabState } from "../../store/index.ts";
import { usePresentation } from "../present/presenter-context.tsx";
import { withheldOf } from "../present/asked.ts";
import type { Presentation } from "../present/types.ts";
import { handedOf, linkToHand } from "./link-to-hand.ts";
import type { Handed } from "./link-to-hand.ts";

interface HandedLink {
  readonly handed: Handed;
  /** Null until it is written, and where there is none. */
  readonly url: string | null;
}

interface Written {
  readonly asked: object;
  readonly url: string;
}

const handedNow = (state: Presentation): Handed => handedOf(withheldOf(state));
const stopOf = ({ stop }: Presentation): number => stop;
const paramsOf = ({ params }: LabState): Params => params;
const editsOf = ({ edits }: LabState): Edits => edits;

/** What plays meanwhile does not change the link: it is the moment at which it was asked for. */
export function useHandedLink(isOpen: boolean, withEdits: boolean): HandedLink {
  const lab = useLab();
  const handed = usePresentation(handedNow);
  const stop = usePresentation(stopOf);
  const params = useLabState(paramsOf);
  const edits = useLabState(editsOf);
  const [written, setWritten] = useState<Written | null>(null);
  // A link that was written for anything else is never shown, not even for a moment.
  const asked = useMemo(
    () => ({ isOpen, handed, withEdits, stop, params, edits }),
    [isOpen, handed, withEdits, stop, params, edits],
  );

  useEffect(() => {
    if (!asked.isOpen || asked.handed === "none") return;
    let isCurrent = true;
    const options = { handed: asked.handed, edits: asked.withEdits };
    void linkToHand(lab, options).then((url) => isCurrent && setWritten({ asked, url }));
    return () => {
      isCurrent = false;
    };
  }, [lab, asked]);

  return { handed, url: written?.asked === asked ? written.url : null };
}
