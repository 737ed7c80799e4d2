/** Which part of a lab's stage a factor of the cost points at. It is no part of the link. */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { BlockGeometry } from "../engine/index.ts";
import {
  fetchPartMarks,
  type Box,
  type Part,
  type RingMark,
  type StageLayout,
} from "../scene/index.ts";
import type { Lab } from "../store/index.ts";
import { useLab } from "./lab-context.tsx";
import { perLab } from "./per-lab.ts";

export interface LitPart extends Part {
  /** What the factor says of itself. */
  readonly caption: string;
  /** It stays when the pointer goes. */
  readonly isKept: boolean;
}

interface Lit {
  readonly part: LitPart | null;
  /** Here once the first factor is pointed at. */
  readonly marksOf: ((g: BlockGeometry, layout: StageLayout, part: Part) => RingMark[]) | null;
}

const litOf = perLab(() => createStore<Lit>(() => ({ part: null, marksOf: null })));

export function light(lab: Lab, part: LitPart | null): void {
  const lit = litOf(lab);
  lit.setState({ part });
  if (part === null || lit.getState().marksOf !== null) return;
  void fetchPartMarks().then(({ partMarks }) => lit.setState({ marksOf: partMarks }));
}

const drawnOf = perLab((): { boxes: readonly Box[] } => ({ boxes: [] }));

export function litMarks(lab: Lab, g: BlockGeometry, layout: StageLayout): readonly RingMark[] {
  const { part, marksOf } = litOf(lab).getState();
  const marks = part && marksOf ? marksOf(g, layout, part) : [];
  drawnOf(lab).boxes = marks.map(({ box }) => box);
  return marks;
}

/** Where the picture last showed the lit part: nowhere, when that is in a lane that it does not show. */
export function litBoxes(lab: Lab): readonly Box[] {
  return drawnOf(lab).boxes;
}

/** Calls back after every change until the returned function is called. */
export function watchLit(lab: Lab, onChange: () => void): () => void {
  return litOf(lab).subscribe(onChange);
}

export function useLitPart(): LitPart | null {
  return useStore(litOf(useLab()), ({ part }) => part);
}
