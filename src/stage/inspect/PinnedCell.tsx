/** Where the pinned cell's card stands: over the cell, which the picture knows. */
import { Suspense, type ReactNode, type Ref } from "react";
import { pinOf } from "../../store/index.ts";
import { useLabState } from "../lab-context.tsx";
import "./pinned-cell.css";
import { fetched } from "../../ui/index.ts";

/** Fetched with the first pin. */
const CellCard = fetched(async () => (await import("./CellCard.tsx")).CellCard, true);

interface PinnedCellProps {
  /** Is moved over the cell, outside React. */
  readonly ref: Ref<HTMLDivElement>;
  /** No card is shown. */
  readonly isHeld: boolean;
}

const none = (): null => null;

export function PinnedCell({ ref, isHeld }: PinnedCellProps): ReactNode {
  const cell = useLabState(isHeld ? none : pinOf);
  return (
    <div className="pinned" ref={ref} hidden={cell === null}>
      <Suspense>{cell === null ? null : <CellCard cell={cell} />}</Suspense>
    </div>
  );
}
