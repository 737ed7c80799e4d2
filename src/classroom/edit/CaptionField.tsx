/** The caption with its length, and as it will stand on the wall. */
import type { ReactNode } from "react";
import { format } from "../../ui/index.ts";
import { EDIT_STRINGS as words } from "./strings.ts";
import { TextField } from "./TextField.tsx";

/** Three lines at the size of the wall. */
const MOST_READ = 180;
/** What a file may have. */
const MOST = 400;

interface CaptionFieldProps {
  readonly caption: string;
  readonly onChange: (caption: string) => void;
  readonly onLeave: () => void;
}

export function CaptionField({ caption, onChange, onLeave }: CaptionFieldProps): ReactNode {
  const count = [...caption].length;
  const isLong = count > MOST_READ;
  const said = isLong
    ? format(words.captionLong, { count, most: MOST_READ })
    : format(words.captionCount, { count });
  return (
    <TextField
      label={words.caption}
      hint={words.captionHint}
      most={MOST}
      rows={3}
      value={caption}
      onChange={onChange}
      onLeave={onLeave}
    >
      <p className="edit-field__hint" data-fault={isLong}>
        {said}
      </p>
    </TextField>
  );
}

interface WallProps {
  readonly number: number;
  readonly stops: number;
  readonly title: string;
  readonly caption: string;
}

/** Words and margins in the proportions of a projector's picture, which is left out. */
export function Wall({ number, stops, title, caption }: WallProps): ReactNode {
  return (
    <figure className="edit-wall">
      <figcaption className="edit-wall__name">{words.wall}</figcaption>
      <div className="edit-wall__frame">
        <p className="edit-wall__head">
          <strong>{title}</strong>
          <span>{format(words.wallPlace, { number, stops })}</span>
        </p>
        <div className="edit-wall__picture" />
        <p className="edit-wall__caption" data-live={caption === ""}>
          {caption === "" ? words.wallLive : caption}
        </p>
      </div>
    </figure>
  );
}
