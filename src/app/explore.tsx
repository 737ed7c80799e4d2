/** The entry of explore.html: one lab from the address, one page. */
import { createRoot } from "react-dom/client";
import { ExplorePage } from "../explore/index.ts";
import { openPageLink } from "../stage/index.ts";
import { createLab } from "../store/index.ts";
import "../ui/ui.css";

const root = document.getElementById("root");
if (root) {
  const lab = createLab(await openPageLink(location.search, location.hash));
  createRoot(root).render(<ExplorePage lab={lab} />);
}
