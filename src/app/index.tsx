/** The entry of index.html: a stage for the chapters, which stand in the page already. */
import { createRoot } from "react-dom/client";
import { DEFAULTS, NO_EDITS, parseQuery } from "../params/index.ts";
import { createLab } from "../store/index.ts";
import { LearnPage, openAt } from "../tutorial/index.ts";
import "../ui/ui.css";

const head = document.getElementById("learn-head");
const stage = document.getElementById("root");
if (head && stage) {
  const { params, anchor, notices } = parseQuery(location.search, location.hash);
  // The chapters bring layers of their own; a link may choose the view.
  const { layer, data, time } = DEFAULTS;
  const link = {
    ...{ edits: NO_EDITS, anchor, notices },
    params: { ...params, layer, data, time: { ...params.time, time: time.time, play: false } },
  };
  const lab = createLab(link);
  openAt(lab, goToChapter() ?? location.hash.slice(1));
  head.replaceChildren();
  createRoot(stage).render(<LearnPage lab={lab} head={head} stage={stage} />);
}

/** `chapter=` leads where a fragment of that name does, which comes first where there are both. */
function goToChapter(): string | null {
  const id = new URLSearchParams(location.search).get("chapter");
  if (id === null || location.hash !== "") return null;
  const chapter = document.getElementById(id);
  if (!chapter?.matches("[data-chapter]")) return null;
  chapter.scrollIntoView();
  return id;
}
