/** The entry of explore.html: one lab from the address, one page. */
import { createRoot } from "react-dom/client";
import { ExplorePage } from "../explore/index.ts";
import { fetchPageLayout, openPageLink } from "../stage/index.ts";
import { createLab } from "../store/index.ts";
import "../ui/ui.css";

const root = document.getElementById("root");
if (root) {
  const [link] = await Promise.all([
    openPageLink(location.search, location.hash),
    fetchPageLayout(),
  ]);
  const lab = createLab(link);
  createRoot(root).render(<ExplorePage lab={lab} />);
}
