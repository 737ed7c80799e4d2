/** Stands around every table of texts in the test build. */
import { variant } from "./asked.ts";
import { changedTexts } from "./variants.ts";

export const changed = <T>(texts: T): T =>
  variant === null ? texts : changedTexts(variant, texts);
