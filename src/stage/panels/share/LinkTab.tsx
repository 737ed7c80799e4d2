/** The link to what the page shows: as text, as a QR code, or as a file where it cannot be a link. */
import { useState } from "react";
import type { ReactNode } from "react";
import { MAX_LINK_OFFERED } from "../../../params/index.ts";
import type { LabState } from "../../../store/index.ts";
import { format } from "../../../ui/index.ts";
import { useLabState } from "../../lab-context.tsx";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";
import { Files } from "./Files.tsx";
import { Included } from "./Included.tsx";
import { LinkField } from "./LinkField.tsx";
import { QrCode } from "./QrCode.tsx";
import { useLink } from "./use-link.ts";

const isOwnOf = ({ params }: LabState): boolean => params.data.input === "own";
const ALL = { moment: true, edits: true, pin: true, view: true, play: false };

export function LinkTab(): ReactNode {
  const [options, setOptions] = useState(ALL);
  const url = useLink(options);
  const isOwn = useLabState(isOwnOf);
  const isTooLong = url !== null && url.length > MAX_LINK_OFFERED;
  return (
    <div className="share-tab">
      {url === null || isTooLong ? null : <LinkField url={url} />}
      {isTooLong ? (
        <p className="share__note" role="status">
          {format(words.tooLong, { length: url.length, most: MAX_LINK_OFFERED })}
        </p>
      ) : null}
      {isOwn ? <p className="share__note">{words.ownPhoto}</p> : null}
      <div className="share-tab__columns">
        <Included options={options} onChange={setOptions} />
        {url === null || isTooLong ? null : <QrCode text={url} />}
      </div>
      <Files />
    </div>
  );
}
