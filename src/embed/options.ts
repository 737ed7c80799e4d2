/** What the widget's parts know of it besides its lab. */
import type { EmbedParams } from "../params/index.ts";

/** Calls back until the returned function is called. */
export type Listen = (listener: () => void) => () => void;

export interface EmbedOptions {
  readonly params: EmbedParams;
  /** The widget's outermost element, which fills the frame. */
  readonly root: HTMLElement;
  /** Escape has given up the focus: the host may take it. */
  readonly onEscape: Listen;
}
