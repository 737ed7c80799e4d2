/** What a browser test needs: openPage, and questions about the page that answer with lists of faults. */
export { axeViolations } from "./axe.ts";
export { clippedText, horizontalScroll, overlaps } from "./layout.ts";
export { openBlank, openPage, siteUrl, type OpenedPage, type PageOptions } from "./open-page.ts";
