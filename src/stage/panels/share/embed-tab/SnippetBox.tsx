/** The code to paste, with a button that copies it. */
import type { ReactNode } from "react";
import { Button, keepScrolling, useCopying } from "../../../../ui/index.ts";
import { EMBED_TAB_STRINGS as words } from "../../../strings/embed-tab.ts";

interface SnippetBoxProps {
  readonly text: string;
}

export function SnippetBox({ text }: SnippetBoxProps): ReactNode {
  const { box, copy, isCopied } = useCopying<HTMLPreElement>(text);
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
        <Button kind="main" onClick={copy}>
          {words.copy}
        </Button>
        <p role="status">{isCopied === null ? null : isCopied ? words.copied : words.refused}</p>
      </div>
    </div>
  );
}
