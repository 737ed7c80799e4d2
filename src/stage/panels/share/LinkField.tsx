/** The link as text, with buttons that copy it or hand it to another program. */
import { useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../../ui/index.ts";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";

interface Outcome {
  /** What was copied: of another link nothing is said. */
  readonly url: string;
  readonly isCopied: boolean;
}

interface LinkFieldProps {
  readonly url: string;
}

export function LinkField({ url }: LinkFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const id = useId();

  const copy = async (): Promise<void> => {
    // Gone first, so that a second copy is announced as well.
    setOutcome(null);
    const isCopied = await copied(url);
    if (!isCopied) {
      field.current?.focus();
      field.current?.select();
    }
    setOutcome({ url, isCopied });
  };

  const said = outcome?.isCopied ? words.copied : words.refused;
  return (
    <div className="share-link">
      <label className="share__label" htmlFor={id}>
        {words.link}
      </label>
      <div className="share-link__row">
        <input
          ref={field}
          id={id}
          className="share-link__field mono"
          type="text"
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button kind="main" onClick={() => void copy()}>
          {words.copy}
        </Button>
        {canSend() ? <Button onClick={() => void send(url)}>{words.native}</Button> : null}
      </div>
      <p className="share__said" role="status">
        {outcome?.url === url ? said : null}
      </p>
    </div>
  );
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

const canSend = (): boolean => "share" in navigator && typeof navigator.share === "function";

/** A person who closes the system's sheet has decided; there is nothing to say. */
async function send(url: string): Promise<void> {
  try {
    await navigator.share({ title: words.nativeTitle, url });
  } catch {
    return;
  }
}
