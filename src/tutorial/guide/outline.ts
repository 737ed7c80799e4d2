/** Shows the chapter that is read in the outline, and keeps it in the address. */
import { format } from "../../ui/index.ts";
import { GUIDE_STRINGS as words } from "../strings.ts";
import type { Place } from "./places.ts";

const CALM_MS = 300;

/** Until the returned function is called. */
export function followInOutline({ chapter, number, chapters }: Place): () => void {
  const outline = document.querySelector<HTMLDetailsElement>(".outline");
  const now = outline?.querySelector(".outline__now");
  if (outline && now) {
    const title = markLink(outline, chapter.id);
    now.textContent = format(words.now, { number, chapters, title });
    outline.style.setProperty("--progress", String(number / chapters));
  }
  const timer = setTimeout(() => writeAddress(chapter.id), CALM_MS);
  return () => clearTimeout(timer);
}

/** An outline that has been used folds up again. */
export function foldOutline(): () => void {
  const outline = document.querySelector<HTMLDetailsElement>(".outline");
  const onClick = ({ target }: Event): void => {
    if (outline && target instanceof HTMLAnchorElement) outline.open = false;
  };
  outline?.addEventListener("click", onClick);
  return () => outline?.removeEventListener("click", onClick);
}

/** @returns the chapter's title with its figures, as the page has it */
function markLink(outline: HTMLElement, id: string): string {
  let title = "";
  for (const link of outline.querySelectorAll("a")) {
    const isCurrent = link.hash === `#${id}`;
    if (isCurrent) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
    if (isCurrent) title = link.textContent;
  }
  return title;
}

/** A reload, or a copied address, comes back to this chapter. */
function writeAddress(id: string): void {
  if (location.hash === `#${id}` || (location.hash === "" && scrollY < innerHeight / 2)) return;
  const { pathname, search } = location;
  try {
    history.replaceState(history.state, "", `${pathname}${search}#${id}`);
  } catch {
    // A frame without an address of its own refuses; the page works without it.
  }
}
