export { LearnPage } from "./LearnPage.tsx";
