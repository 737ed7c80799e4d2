/** Build time only: no page fetches this. */
export { articleHtml, outlineHtml } from "./article.ts";
export { headHtml } from "./meta.ts";
export { openGraphSvg } from "./open-graph.ts";
