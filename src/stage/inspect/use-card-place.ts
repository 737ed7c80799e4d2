/** Keeps the pinned cell's card where it covers least, and its leader on the cell. */
import { useLayoutEffect, useRef, type RefObject } from "react";
import type { BlockGeometry, Cell } from "../../engine/index.ts";
import { boxOfCell, type Box, type StageLayout } from "../../scene/index.ts";
import { useStageLayout } from "../in-focus.ts";
import { obstaclesOf, placeCard } from "./place-card.ts";

/** Kept between a cell and a card below it (px). */
const CLEAR = 12;

interface Nodes {
  readonly card: RefObject<HTMLElement | null>;
  readonly leader: RefObject<HTMLElement | null>;
}

/** Both stand in an element that is kept over the cell. */
export function useCardPlace(geometry: BlockGeometry | null, cell: Cell, nodes: Nodes): void {
  const layout = useStageLayout();
  const uncovered = useRef<Cell | null>(null);
  useLayoutEffect(() => {
    const [card, leader] = [nodes.card.current, nodes.leader.current];
    if (geometry === null || layout === null || card === null || leader === null) return;
    // The stage shows the pinned cell's own filter.
    const [filter] = cell.at;
    const box = boxOfCell(geometry, layout, { standard: filter, separable: filter }, cell);
    leader.hidden = box === null || layout.orientation === "tall";
    if (box === null) return;
    if (layout.orientation === "tall") {
      // Once: afterwards the person scrolls.
      if (uncovered.current !== cell) uncover(box, card);
      uncovered.current = cell;
      return;
    }
    const follow = (): void => set(layout, box, card, leader);
    follow();
    if (typeof ResizeObserver !== "function") return;
    const resize = new ResizeObserver(follow);
    resize.observe(card);
    return () => resize.disconnect();
  }, [geometry, layout, cell, nodes.card, nodes.leader]);
}

function set(layout: StageLayout, box: Box, card: HTMLElement, leader: HTMLElement): void {
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const place = placeCard(box, size, layout, obstaclesOf(layout, box));
  card.style.left = `${place.x - box.x}px`;
  card.style.top = `${place.y - box.y}px`;
  const { x, y, length, angle, isClear } = place.leader;
  leader.hidden = !isClear;
  leader.style.width = `${length}px`;
  leader.style.transform = `translate(${x - box.x}px, ${y - box.y}px) rotate(${angle}rad)`;
}

/** On a phone the card stands at the lower edge of the window: the page makes way, so that the cell can be seen. */
function uncover(box: Box, card: HTMLElement): void {
  const stage = card.closest(".stage");
  if (stage === null) return;
  const bottom = stage.getBoundingClientRect().top + box.y + box.height;
  const covered = bottom + CLEAR - card.getBoundingClientRect().top;
  if (covered > 0) window.scrollBy(0, covered);
}
