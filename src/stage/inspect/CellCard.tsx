/** The card of the pinned cell: its name, its value to read or to change, and what it meets. */
import { useEffect, useRef, type ReactNode } from "react";
import type { Cell } from "../../engine/index.ts";
import { runOf } from "../../store/index.ts";
import { CloseIcon, IconButton } from "../../ui/index.ts";
import { useLab, useLabState } from "../lab-context.tsx";
import { useSettledMoment } from "../settled.ts";
import { CELL_STRINGS as words } from "../strings/cells.ts";
import { CellValue } from "./CellValue.tsx";
import { meetsOfCell, nameOfCell, valueOfCell } from "./cell-words.ts";
import { isComputedAt } from "./computed-yet.ts";
import { useCardPlace } from "./use-card-place.ts";

export function CellCard({ cell }: { readonly cell: Cell }): ReactNode {
  const { dispatch } = useLab();
  const run = useLabState(runOf);
  const moment = useSettledMoment();
  const card = useRef<HTMLElement>(null);
  const leader = useRef<HTMLSpanElement>(null);
  useCardPlace(run?.geometry ?? null, cell, { card, leader });

  const release = (): void => dispatch({ type: "pin", cell: null });

  useEffect(() => {
    const node = card.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      dispatch({ type: "pin", cell: null });
    };
    node?.addEventListener("keydown", onKey);
    return () => node?.removeEventListener("keydown", onKey);
  }, [dispatch]);

  if (run === null) return null;
  return (
    <>
      <span className="pinned__leader" ref={leader} hidden />
      <section className="cell-card" aria-label={words.card} ref={card} data-pinned={cell.tensor}>
        <header className="cell-card__head">
          <h2 className="cell-card__name">{nameOfCell(run.geometry, cell)}</h2>
          <IconButton kind="bare" label={words.close} onClick={release}>
            <CloseIcon />
          </IconButton>
        </header>
        <CellValue
          cell={cell}
          value={valueOfCell(run, cell)}
          isAhead={!isComputedAt(run.geometry, moment, cell)}
        />
        <p className="cell-card__meets">{meetsOfCell(run.geometry, cell)}</p>
      </section>
    </>
  );
}
