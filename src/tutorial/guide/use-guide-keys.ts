/** N and P: the next and the previous part, where nobody types. */
import { useEffect } from "react";
import { useLab } from "../../stage/index.ts";

const TYPING = "input, select, textarea, [contenteditable]";

export function useGuideKeys(go: (by: -1 | 1) => void): void {
  const lab = useLab();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!lab.store.getState().params.view.keys) return;
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const by = BY_KEY[event.key.toLowerCase()];
      if (by === undefined) return;
      event.preventDefault();
      go(by);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [lab, go]);
}

const BY_KEY: Readonly<Record<string, -1 | 1>> = { n: 1, p: -1 };
