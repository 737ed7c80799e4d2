/** The link to what the lab shows, written anew whenever that changes. */
import { useEffect, useState } from "react";
import type { Edits, Params } from "../../../params/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { currentQuery, pageUrl } from "./current-link.ts";
import type { LinkOptions } from "./current-link.ts";

const paramsOf = (state: LabState): Params => state.params;
const editsOf = (state: LabState): Edits => state.edits;
const stepOf = (state: LabState): number => state.head.step;

/** Null until the first one is written. */
export function useLink(options: Required<LinkOptions>): string | null {
  const lab = useLab();
  const params = useLabState(paramsOf);
  const edited = useLabState(editsOf);
  const step = useLabState(stepOf);
  const [url, setUrl] = useState<string | null>(null);
  const { moment, edits, pin, view, play } = options;

  useEffect(() => {
    let isCurrent = true;
    void currentQuery(lab, { moment, edits, pin, view, play }).then(
      (query) => isCurrent && setUrl(pageUrl("explore.html", query)),
    );
    return () => {
      isCurrent = false;
    };
  }, [lab, params, edited, step, moment, edits, pin, view, play]);

  return url;
}
