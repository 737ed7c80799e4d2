/** How a stage shows what is on it, and how large. */
import type { AskedStage, StageLayout } from "../../scene/index.ts";

export interface StageView {
  /** The picture is laid out in a stage so many times smaller, and shown so many times larger. */
  readonly scale: number;
  /** The value of this stage at the present place is hidden; undefined: nobody will ask. */
  readonly ask: AskedStage | null | undefined;
  /** Intermediate channel of an asked depthwise value; null: the one at work. */
  readonly askChannel: number | null;
  /** No cell can be looked at. */
  readonly isHeld: boolean;
}

/** Shows a picture and what stands over its cells larger than they are laid out. */
export function enlarge(host: HTMLElement, pinned: HTMLElement, scale: number): void {
  const transform = scale === 1 ? "" : `scale(${scale})`;
  host.style.transform = transform;
  pinned.style.transform = transform;
  host.style.width = scale === 1 ? "" : `${100 / scale}%`;
}

/** A tall layout takes the height it needs, and as much more as it is shown larger. */
export function setHeight(host: HTMLElement, { orientation, height }: StageLayout, scale: number) {
  const isTall = orientation === "tall";
  host.style.height = isTall ? `${height}px` : scale === 1 ? "" : `${100 / scale}%`;
  host.style.marginBottom = isTall && scale !== 1 ? `${height * (scale - 1)}px` : "";
}
