/** The entry of explore.html: one lab from the address, one page. */
import { createRoot } from "react-dom/client";
import { ExplorePage } from "../explore/index.ts";
import { openLink } from "../params/index.ts";
import { createLab } from "../store/index.ts";
import "../ui/ui.css";

const root = document.getElementById("root");
if (root) {
  const lab = createLab(await openLink(location.search, location.hash));
  createRoot(root).render(<ExplorePage lab={lab} />);
}
