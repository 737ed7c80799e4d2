/** What a layout depends on besides the layer. */

export type Lanes = "both" | "standard" | "separable";

export interface LayoutOptions {
  /** CSS pixels the stage may use. */
  readonly width: number;
  /** Wished height; a tall layout takes what it needs. */
  readonly height: number;
  readonly lanes: Lanes;
  /** First input channel in focus when not all are. */
  readonly focus: number;
  /** The input is a photograph: it also stands as one picture in colour at the head of its channels. */
  readonly photo?: boolean;
}

/** Narrower than this the lanes run downwards. */
export const WIDE_FROM = 860;

/** Channels in focus when there are more. */
export const FOCUS_CHANNELS = 3;
