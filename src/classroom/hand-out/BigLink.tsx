/** A link to be read across a room, all of it, and a button that copies it. */
import type { ReactNode } from "react";
import { Button, useCopying } from "../../ui/index.ts";
import { HAND_OUT_STRINGS as words } from "./strings.ts";

export function BigLink({ url }: { readonly url: string }): ReactNode {
  const { box, copy, isCopied } = useCopying<HTMLAnchorElement>(url);
  return (
    <div className="hand-out__link">
      <a
        ref={box}
        className="hand-out__url mono"
        href={url}
        target="_blank"
        rel="noopener"
        translate="no"
      >
        {url}
      </a>
      <Button kind="main" onClick={copy}>
        {words.copy}
      </Button>
      <p role="status">{isCopied === null ? null : isCopied ? words.copied : words.refused}</p>
    </div>
  );
}
