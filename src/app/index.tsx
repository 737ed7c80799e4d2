/** The entry of index.html: the opening chapter with a lab of its own. */
import { createRoot } from "react-dom/client";
import { DEFAULTS, NO_EDITS, parseQuery } from "../params/index.ts";
import { createLab } from "../store/index.ts";
import { OpeningPage } from "../tutorial/index.ts";
import "../ui/ui.css";

const root = document.getElementById("root");
if (root) {
  const { params, anchor, notices } = parseQuery(location.search, location.hash);
  // The chapter speaks of the worked example; a link may choose the view and the moment.
  const { layer, data } = DEFAULTS;
  const link = { params: { ...params, layer, data }, edits: NO_EDITS, anchor, notices };
  createRoot(root).render(<OpeningPage lab={createLab(link)} />);
}
