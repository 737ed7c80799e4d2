/** A program in a box of its own that scrolls both ways, with a button that copies it. */
import type { ReactNode } from "react";
import { Button, format, keepScrolling, useCopying } from "../../../ui/index.ts";
import { CODE_STRINGS as words } from "../../strings/code.ts";
import type { Framework } from "./frameworks.ts";

interface CodeBoxProps {
  readonly framework: Framework;
  readonly text: string;
  /** What changes the text. */
  readonly children: ReactNode;
}

export function CodeBox({ framework, text, children }: CodeBoxProps): ReactNode {
  const { box, copy, isCopied } = useCopying<HTMLPreElement>(text);
  const name = words.framework[framework];
  const said = isCopied ? format(words.copied, { framework: name }) : words.refused;
  return (
    <div className="code__frame">
      <div className="code__bar">
        <div className="code__options">{children}</div>
        <p className="code__said" role="status">
          {isCopied === null ? null : said}
        </p>
        <Button aria-label={format(words.copyOf, { framework: name })} onClick={copy}>
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
