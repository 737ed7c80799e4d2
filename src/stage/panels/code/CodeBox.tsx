/** A program in a box of its own that scrolls both ways, with a button that copies it. */
import { useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Button, format } from "../../../ui/index.ts";
import { CODE_STRINGS as words } from "../../strings/code.ts";
import type { Framework } from "./frameworks.ts";

interface CodeBoxProps {
  readonly framework: Framework;
  readonly text: string;
  /** What changes the text. */
  readonly children: ReactNode;
}

interface Outcome {
  /** What was copied: of another text nothing is said. */
  readonly text: string;
  readonly isCopied: boolean;
}

export function CodeBox({ framework, text, children }: CodeBoxProps): ReactNode {
  const box = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const name = words.framework[framework];

  const copy = async (): Promise<void> => {
    // Gone first, so that a second copy is announced as well.
    setOutcome(null);
    const isCopied = await copied(text);
    if (!isCopied && box.current !== null) select(box.current);
    setOutcome({ text, isCopied });
  };

  const said = outcome?.isCopied ? format(words.copied, { framework: name }) : words.refused;
  return (
    <div className="code__frame">
      <div className="code__bar">
        <div className="code__options">{children}</div>
        <p className="code__said" role="status">
          {outcome?.text === text ? said : null}
        </p>
        <Button aria-label={format(words.copyOf, { framework: name })} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <pre
        className="code__text mono"
        role="group"
        aria-label={format(words.code, { framework: name })}
        tabIndex={0}
        onKeyDown={keepScrolling}
        ref={box}
      >
        <code>{text}</code>
      </pre>
    </div>
  );
}

const SCROLLING = ["ArrowLeft", "ArrowRight", "Home", "End", " "];

/** These keys move the text while it has the focus, and not the playhead. */
function keepScrolling(event: KeyboardEvent): void {
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
  getSelection()?.selectAllChildren(node);
}
