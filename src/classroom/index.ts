export { ClassroomPage } from "./ClassroomPage.tsx";
export { beginFrom } from "./view/beginning.ts";
/** The teacher's own window; a page is one or the other. */
export const fetchNotesPage = () => import("./second/NotesPage.tsx");
