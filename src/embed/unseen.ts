/** Nothing plays unseen: off screen, in a hidden tab, on another slide. What played goes on when it is seen again. */
import type { EmbedParams } from "../params/index.ts";
import type { Lab } from "../store/index.ts";
import { slideWord } from "./slide.ts";

type Reason = "offScreen" | "hiddenTab" | "otherSlide";

/** Follows the frame until the returned function is called. */
export function pauseUnseen(lab: Lab, root: Element, { origin }: EmbedParams): () => void {
  const reasons = new Set<Reason>();
  let resumes = false;
  let isOwn = false;

  const own = (type: "play" | "pause"): void => {
    isOwn = true;
    lab.dispatch({ type });
    isOwn = false;
  };

  const follow = (): void => {
    const { playing } = lab.store.getState();
    if (reasons.size > 0 && playing) {
      resumes = true;
      own("pause");
    } else if (reasons.size === 0 && resumes) {
      resumes = false;
      own("play");
    }
  };

  const set = (reason: Reason, isSo: boolean): void => {
    if (isSo) reasons.add(reason);
    else reasons.delete(reason);
    follow();
  };

  const unsubscribe = lab.store.subscribe((state, before) => {
    if (isOwn || state.playing === before.playing) return;
    // Somebody else's pause is for good; what is started unseen waits.
    if (!state.playing) resumes = false;
    follow();
  });

  const seen = new IntersectionObserver((entries) => {
    set("offScreen", !(entries.at(-1)?.isIntersecting ?? true));
  });
  seen.observe(root);

  const onVisibility = (): void => set("hiddenTab", document.hidden);
  document.addEventListener("visibilitychange", onVisibility);
  onVisibility();

  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== window.parent || (origin !== "" && event.origin !== origin)) return;
    const word = slideWord(event.data);
    if (word !== null) set("otherSlide", word === "stop");
  };
  window.addEventListener("message", onMessage);

  return () => {
    unsubscribe();
    seen.disconnect();
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("message", onMessage);
  };
}
