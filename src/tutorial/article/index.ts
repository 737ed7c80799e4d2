/** Build time only: no page fetches this. */
export { articleHtml, outlineHtml } from "./article.ts";
