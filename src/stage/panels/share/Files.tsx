/** The lab saved as a file, and files opened: by a button, or dropped on the dialog. */
import { useCallback, useRef, useState } from "react";
import type { ChangeEvent, ReactNode } from "react";
import type { LabState } from "../../../store/index.ts";
import { Button } from "../../../ui/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";
import { openState, saveState } from "./state-files.ts";
import { useFileDrop } from "./use-file-drop.ts";

const isOwnOf = ({ params }: LabState): boolean => params.data.input === "own";

export function Files(): ReactNode {
  const lab = useLab();
  const isOwn = useLabState(isOwnOf);
  const [said, setSaid] = useState("");
  const root = useRef<HTMLElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const open = useCallback((file: File) => void openState(lab, file).then(setSaid), [lab]);
  const isDragging = useFileDrop(root, open);

  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    if (file) open(file);
    // So that the same file can be picked again.
    event.currentTarget.value = "";
  };

  return (
    <section className="share-file" ref={root} data-dragging={isDragging}>
      <h3 className="share__label">{words.file}</h3>
      <p className="share__hint">{isOwn ? words.fileHintPhoto : words.fileHint}</p>
      <div className="share-file__row">
        <Button onClick={() => void saveState(lab).then(setSaid)}>{words.save}</Button>
        <input ref={picker} type="file" accept=".json,application/json" hidden onChange={pick} />
        <Button onClick={() => picker.current?.click()}>{words.open}</Button>
        <span className="share__hint share-file__drop">{words.drop}</span>
      </div>
      <p className="share__said" role="status">
        {said}
      </p>
    </section>
  );
}
