/** Which parts of the page a link hides or locks. */
import type { PartName } from "../../params/index.ts";
import type { LabState } from "../../store/index.ts";
import { useLabState } from "../lab-context.tsx";

interface Parts {
  readonly isHidden: (part: PartName) => boolean;
  /** A locked panel locks everything in it. */
  readonly isLocked: (part: PartName) => boolean;
}

const hiddenOf = (state: LabState): readonly string[] => state.params.view.hide;
const lockedOf = (state: LabState): readonly string[] => state.params.view.lock;

export function useParts(panel: PartName): Parts {
  const hidden = useLabState(hiddenOf);
  const locked = useLabState(lockedOf);
  return {
    isHidden: (part) => hidden.includes(part),
    isLocked: (part) => locked.includes(part) || locked.includes(panel),
  };
}
