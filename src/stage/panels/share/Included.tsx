/** What the link takes along, and what may be left out. */
import type { ReactNode } from "react";
import { countEdits } from "../../../params/index.ts";
import type { LabState } from "../../../store/index.ts";
import { CheckIcon, format } from "../../../ui/index.ts";
import { useLabState } from "../../lab-context.tsx";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";
import type { LinkOptions } from "./current-link.ts";
import { momentWords, pinWords, viewWords } from "./share-words.ts";

type Options = Required<LinkOptions>;

interface IncludedProps {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

interface Part {
  readonly key: keyof Options;
  readonly name: string;
  readonly more?: string;
}

const editCount = (state: LabState): number => countEdits(state.edits);

export function Included({ options, onChange }: IncludedProps): ReactNode {
  const moment = useLabState(momentWords);
  const count = useLabState(editCount);
  const pin = useLabState(pinWords);
  const view = useLabState(viewWords);
  const parts: readonly Part[] = [
    { key: "moment", name: words.moment, more: options.moment ? moment : words.momentHint },
    ...(count > 0 ? [{ key: "edits", name: format(words.edits, { count }) } as const] : []),
    ...(pin !== null ? [{ key: "pin", name: words.pin, more: pin } as const] : []),
    ...(view !== null ? [{ key: "view", name: words.view, more: view } as const] : []),
    { key: "play", name: words.play },
  ];
  return (
    <fieldset className="share-parts">
      <legend className="share__label">{words.included}</legend>
      <p className="share-part">
        <CheckIcon />
        <span>{words.always}</span>
      </p>
      {parts.map(({ key, name, more }) => (
        <label className="share-part" key={key}>
          <input
            type="checkbox"
            checked={options[key]}
            onChange={(event) => onChange({ ...options, [key]: event.currentTarget.checked })}
          />
          <span>
            {name}
            {more === undefined ? null : <span className="share-part__more"> ({more})</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
