export { LearnPage } from "./LearnPage.tsx";
export { openAt } from "./guide/open-at.ts";
