/** Copies a text, and where the clipboard refuses selects it; says how it went for as long as the text is the same. */
import { useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";

interface Copying<Box> {
  /** For what shows the text, and can have the focus. */
  readonly box: RefObject<Box | null>;
  readonly copy: () => void;
  /** null: nothing to say. */
  readonly isCopied: boolean | null;
}

export function useCopying<Box extends HTMLElement>(text: string): Copying<Box> {
  const box = useRef<Box>(null);
  const [outcome, setOutcome] = useState<{ text: string; isCopied: boolean } | null>(null);

  const copy = async (): Promise<void> => {
    // Gone first, so that a second copy is announced as well.
    setOutcome(null);
    const isCopied = await copied(text);
    if (!isCopied && box.current !== null) select(box.current);
    setOutcome({ text, isCopied });
  };

  return {
    box,
    copy: () => void copy(),
    isCopied: outcome?.text === text ? outcome.isCopied : null,
  };
}

const SCROLLING = ["ArrowLeft", "ArrowRight", "Home", "End", " "];

/** For a text that scrolls: these keys move it while it has the focus, and nothing of the page. */
export function keepScrolling(event: KeyboardEvent): void {
  if (SCROLLING.includes(event.key)) event.stopPropagation();
}

/** In a frame without permission there is no clipboard, or it refuses. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function select(node: HTMLElement): void {
  node.focus();
  if (node instanceof HTMLInputElement) node.select();
  else getSelection()?.selectAllChildren(node);
}
