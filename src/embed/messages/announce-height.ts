/** Tells the host the height that the widget wants, in the words that hosts already listen for. */
import { packed } from "./conversation.ts";
import { createHeights } from "./heights.ts";
import type { Host } from "./host.ts";

/** A frame that is being dragged to another size is measured this often (ms). */
const CALM_MS = 60;

export interface AnnouncedHeight {
  /** Something else than the frame's height may have changed the content. */
  readonly cause: () => void;
  readonly stop: () => void;
}

/**
 * @param root as high as its content wants at the frame's width, whatever the frame's height
 * @param withNamespace also as this project's own message
 */
export function announceHeight(
  root: HTMLElement,
  host: Host,
  withNamespace: boolean,
): AnnouncedHeight {
  const heights = createHeights();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const measure = (): void => {
    timer = undefined;
    const height = heights.offer({
      height: root.getBoundingClientRect().height,
      frameWidth: innerWidth,
      frameHeight: innerHeight,
    });
    if (height === null) return;
    if (withNamespace) host.announce(packed({ type: "resize", height }));
    for (const message of wordsOfOthers(height)) host.announce(message);
  };
  const soon = (): void => {
    timer ??= setTimeout(measure, CALM_MS);
  };
  const cause = (): void => {
    heights.cause();
    soon();
  };

  const observer = new ResizeObserver(soon);
  observer.observe(root);
  const acts = ["pointerdown", "keydown"] as const;
  for (const act of acts) addEventListener(act, cause);
  soon();
  return {
    cause,
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      for (const act of acts) removeEventListener(act, cause);
    },
  };
}

/** As Canvas documents it, and as text in the form that Embedly's listeners read. */
function wordsOfOthers(height: number): unknown[] {
  return [
    { subject: "lti.frameResize", height },
    JSON.stringify({ context: "iframe.resize", src: location.href, height }),
  ];
}
