/** The way to the full page, with what the widget shows now. */
import { useEffect, useRef, type ReactNode } from "react";
import { linkedOf, useLab } from "../stage/index.ts";
import { DEFAULTS, formatQuery, writeLink } from "../params/index.ts";
import type { LabState } from "../store/index.ts";
import { OutIcon } from "./icons.tsx";
import { EMBED_STRINGS as words } from "./strings.ts";

/** Changes come faster than anybody presses a link. */
const CALM_MS = 300;

/** What the author hid or froze is for the frame alone. */
function shownOf(state: LabState) {
  const { params, edits } = linkedOf(state, { play: state.playing });
  const { hide, lock, keys, size } = DEFAULTS.view;
  return { params: { ...params, view: { ...params.view, hide, lock, keys, size } }, edits };
}

interface OpenLinkProps {
  /** Address of the full page. */
  readonly page: string;
}

export function OpenLink({ page }: OpenLinkProps): ReactNode {
  const lab = useLab();
  const link = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    const node = link.current;
    if (!node) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let written: LabState | null = null;
    const write = (): void => {
      timer = undefined;
      const state = lab.store.getState();
      if (state === written) return;
      written = state;
      const { params, edits } = shownOf(state);
      node.href = `${page}${formatQuery(params)}`;
      // What is edited takes a moment to pack.
      void writeLink(params, edits).then((query) => {
        if (written === state) node.href = `${page}${query}`;
      });
    };
    const follow = (): void => {
      timer ??= setTimeout(write, CALM_MS);
    };
    // While it plays every frame is news: then the link is written when somebody comes near it.
    const unsubscribe = lab.store.subscribe((state) => {
      if (!state.playing) follow();
    });
    const near = ["pointerenter", "pointerdown", "focus", "contextmenu"];
    for (const event of near) node.addEventListener(event, write);
    write();
    return () => {
      clearTimeout(timer);
      unsubscribe();
      for (const event of near) node.removeEventListener(event, write);
    };
  }, [lab, page]);

  return (
    <a
      ref={link}
      className="button button--bare embed__open"
      href={page}
      target="_blank"
      rel="noopener"
      title={words.open}
      aria-label={words.open}
    >
      <span className="embed__open-word">{words.openShort}</span> <OutIcon />
    </a>
  );
}
