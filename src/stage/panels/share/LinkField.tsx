/** The link as text, with buttons that copy it or hand it to another program. */
import { useId } from "react";
import type { ReactNode } from "react";
import { Button, useCopying } from "../../../ui/index.ts";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";

interface LinkFieldProps {
  readonly url: string;
}

export function LinkField({ url }: LinkFieldProps): ReactNode {
  const { box, copy, isCopied } = useCopying<HTMLInputElement>(url);
  const id = useId();
  return (
    <div className="share-link">
      <label className="share__label" htmlFor={id}>
        {words.link}
      </label>
      <div className="share-link__row">
        <input
          ref={box}
          id={id}
          className="share-link__field mono"
          type="text"
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button kind="main" onClick={copy}>
          {words.copy}
        </Button>
        {canSend() ? <Button onClick={() => void send(url)}>{words.native}</Button> : null}
      </div>
      <p className="share__said" role="status">
        {isCopied === null ? null : isCopied ? words.copied : words.refused}
      </p>
    </div>
  );
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
