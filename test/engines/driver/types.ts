/** One running browser, whichever it is. */
import type { Wire } from "./protocol.ts";

export interface Engine {
  readonly wire: Wire;
  /** What the browser itself has reported since it was last asked: errors, and refusals of the policy. */
  readonly reported: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}
