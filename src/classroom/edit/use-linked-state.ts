/** The state that a stop's link says, apart from any lab that is shown. */
import { useEffect, useState } from "react";
import type { LabState } from "../../store/index.ts";
import { readStopLink, stateOf } from "./stop-link.ts";

/** null until it is read. */
export function useLinkedState(link: string): LabState | null {
  const [read, setRead] = useState<{ readonly link: string; readonly state: LabState } | null>(
    null,
  );
  useEffect(() => {
    let isCurrent = true;
    void readStopLink(link).then(
      (parsed) => isCurrent && setRead({ link, state: stateOf(parsed) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [link]);
  return read?.link === link ? read.state : null;
}
