export { ClassroomPage } from "./ClassroomPage.tsx";
