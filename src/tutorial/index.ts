export { OpeningPage } from "./OpeningPage.tsx";
