export { EmbedPage } from "./EmbedPage.tsx";
export { addressOf, pageOf } from "./address.ts";
