/** What a promise of this library is rejected with. */
import type { ErrorCode } from "../protocol/index.ts";

/**
 * Besides the widget's own codes · timeout: no answer within ten seconds (the frame does not show the widget, or is
 * not allowed to) · reloaded: the frame has been loaded anew · destroyed: by destroy().
 */
export type ClientErrorCode = ErrorCode | "timeout" | "reloaded" | "destroyed";

export class ExplorerError extends Error {
  override readonly name = "ExplorerError";
  readonly code: ClientErrorCode;
  /** The name that the message speaks of, "kernel", or "". */
  readonly path: string;

  constructor(code: ClientErrorCode, message: string, path = "") {
    super(message);
    this.code = code;
    this.path = path;
  }
}
