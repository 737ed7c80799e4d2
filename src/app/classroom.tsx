/** The entry of classroom.html: a presentation for a class, or the teacher's own window beside it. */
import { createRoot } from "react-dom/client";
import { beginFrom, ClassroomPage, fetchNotesPage } from "../classroom/index.ts";
import "../ui/ui.css";

const root = document.getElementById("root");
if (root) {
  if (new URLSearchParams(location.search).get("notes") === "1") {
    const { NotesPage } = await fetchNotesPage();
    createRoot(root).render(<NotesPage />);
  } else {
    const { lab, beginning } = await beginFrom(location.search, location.hash);
    createRoot(root).render(<ClassroomPage lab={lab} beginning={beginning} />);
  }
}
