/**
 * The two ways a programmer's mistake is thrown: a layer that cannot be, and data that does not fit
 * it.
 */
import type { Issue } from "./types.ts";

/** The BlockSpec is impossible or too big; `issues` says which fields and why. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => `${path} ${message}`).join("; "));
    this.issues = issues;
  }
}

/**
 * A tensor, weights or a photo have the wrong shape or length, or hold a value that is not finite.
 */
export class TensorError extends Error {
  override readonly name = "TensorError";
}
