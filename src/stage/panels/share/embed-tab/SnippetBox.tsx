/** The code to paste, with a button that copies it. */
import { useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Button } from "../../../../ui/index.ts";
import { EMBED_TAB_STRINGS as words } from "../../../strings/embed-tab.ts";

interface SnippetBoxProps {
  readonly text: string;
}

interface Outcome {
  /** Of another text nothing is said. */
  readonly text: string;
  readonly isCopied: boolean;
}

export function SnippetBox({ text }: SnippetBoxProps): ReactNode {
  const box = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const copy = async (): Promise<void> => {
    // Gone first, so that a second copy is announced as well.
    setOutcome(null);
    const isCopied = await copied(text);
    if (!isCopied && box.current !== null) select(box.current);
    setOutcome({ text, isCopied });
  };

  return (
    <div className="embed-snippet">
      <pre
        className="embed-snippet__text mono"
        role="group"
        aria-label={words.code}
        tabIndex={0}
        onKeyDown={keepScrolling}
        ref={box}
      >
        <code>{text}</code>
      </pre>
      <div className="embed-snippet__bar">
        <Button kind="main" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <p role="status">
          {outcome?.text === text ? (outcome.isCopied ? words.copied : words.refused) : null}
        </p>
      </div>
    </div>
  );
}

const SCROLLING = ["ArrowLeft", "ArrowRight", "Home", "End", " "];

/** These keys move the text while it has the focus, and not the playhead. */
function keepScrolling(event: KeyboardEvent): void {
  if (SCROLLING.includes(event.key)) event.stopPropagation();
}

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
  getSelection()?.selectAllChildren(node);
}
