/** A link for students' own devices, as a code that a phone reads from the back row. */
import { useState } from "react";
import type { ReactNode } from "react";
import { countEdits, MAX_LINK_OFFERED } from "../../params/index.ts";
import { useLabState } from "../../stage/index.ts";
import type { LabState } from "../../store/index.ts";
import { Button, Dialog, format } from "../../ui/index.ts";
import { BigLink } from "./BigLink.tsx";
import { HAND_OUT_STRINGS as words } from "./strings.ts";
import { useHandedLink } from "./use-handed-link.ts";
import { useSharing } from "./use-sharing.ts";
import "./hand-out.css";

export interface HandOutDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function HandOutDialog({ isOpen, onClose }: HandOutDialogProps): ReactNode {
  return (
    <Dialog open={isOpen} title={words.title} closeLabel={words.close} onClose={onClose}>
      {isOpen ? <HandOut /> : null}
    </Dialog>
  );
}

/** The names by which a computer calls itself. */
const isOnlyHere = (url: string): boolean =>
  /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);

const editsOf = ({ edits }: LabState): number => countEdits(edits);
const isOwnOf = ({ params }: LabState): boolean => params.data.input === "own";

function HandOut(): ReactNode {
  const [withEdits, setWithEdits] = useState(true);
  const edits = useLabState(editsOf);
  const isOwn = useLabState(isOwnOf);
  const { handed, url } = useHandedLink(true, withEdits);
  const sharing = useSharing();
  const isTooLong = url !== null && url.length > MAX_LINK_OFFERED;
  const isShown = url !== null && !isTooLong;
  const { parts } = sharing;
  const hasCode = isShown && parts !== null && parts.qrOf(url) !== null;

  return (
    <div className="hand-out" data-handed={handed}>
      {hasCode ? <parts.QrCode text={url} /> : null}
      <div className="hand-out__words">
        {handed === "none" ? <p role="status">{words.waits}</p> : null}
        {isShown ? (
          <>
            <p>{words.lead}</p>
            <BigLink url={url} />
            {isOnlyHere(url) ? <p role="status">{words.onlyHere}</p> : null}
            {handed === "beginning" ? <p>{words.beginning}</p> : null}
          </>
        ) : null}
        {isTooLong ? (
          <p role="status">
            {format(words.tooLong, { length: url.length, most: MAX_LINK_OFFERED })}
          </p>
        ) : null}
        {isShown && parts !== null && !hasCode ? <p role="status">{words.tooLongForCode}</p> : null}
        {isShown && sharing.isRefused ? <p role="status">{words.notLoaded}</p> : null}
        {isShown && isOwn ? <p>{words.ownPhoto}</p> : null}
        {edits > 0 && handed !== "none" ? (
          <Button onClick={() => setWithEdits(!withEdits)}>
            {withEdits ? words.withoutEdits : words.withEdits}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
