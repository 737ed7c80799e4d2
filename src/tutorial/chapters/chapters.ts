/** The chapters in reading order. Positions are named by meaning; no chapter knows a second. */
import { BEYOND } from "./beyond.ts";
import { SEPARABLE } from "./separable.ts";
import { STANDARD } from "./standard.ts";
import type { Chapter } from "./types.ts";

export const CHAPTERS: readonly Chapter[] = [...STANDARD, ...SEPARABLE, ...BEYOND];
