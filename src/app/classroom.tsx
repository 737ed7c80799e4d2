/** The entry of classroom.html: a presentation for a class, or the teacher's own window beside it. */
import { createRoot } from "react-dom/client";
import { ClassroomPage } from "../classroom/index.ts";
import { openPageLink } from "../stage/index.ts";
import { createLab } from "../store/index.ts";
import "../ui/ui.css";

const root = document.getElementById("root");
if (root) {
  const lab = createLab(await openPageLink(location.search, location.hash));
  createRoot(root).render(<ClassroomPage lab={lab} />);
}
