export { CHAPTERS } from "./chapters.ts";
export { linkOf } from "./link-of.ts";
export type * from "./types.ts";
export { CHAPTER_WORDS } from "./words.ts";
