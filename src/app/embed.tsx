/** The entry of embed.html: one lab from the frame's address, or from the data in a frame without one. */
import { createRoot } from "react-dom/client";
import { addressOf, EmbedPage, pageOf } from "../embed/index.ts";
import { parseEmbed } from "../params/index.ts";
import { openPageLink } from "../stage/index.ts";
import { createLab } from "../store/index.ts";
import "../ui/palette.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/controls.css";
import "../ui/hues.css";

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const { search, hash } = addressOf(document);
  const link = await openPageLink(search, hash);
  const { embed, notices } = parseEmbed(search);
  const author = { ...link, notices: [...link.notices, ...notices] };
  const lab = createLab(author);
  // Until somebody clicks, nothing plays.
  if (embed.load === "click") lab.dispatch({ type: "pause" });
  const page = pageOf(document);
  createRoot(root).render(<EmbedPage {...{ lab, author, page }} params={embed} />);
}

// The data may stand anywhere in the document, so all of it is read first.
if (typeof document === "undefined") {
  // The same script in a worker.
} else if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", () => void start());
} else {
  void start();
}
