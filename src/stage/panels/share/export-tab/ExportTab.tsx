/** The present moment and the layer's tensors as files. */
import type { ReactNode } from "react";
import { Button } from "../../../../ui/index.ts";
import { EXPORT_TAB_STRINGS as words } from "../../../strings/export.ts";
import "./export-tab.css";
import { stateFile } from "./make-files.ts";
import { PictureFiles } from "./PictureFiles.tsx";
import { TensorFiles } from "./TensorFiles.tsx";
import { useMoment } from "./use-moment.ts";
import { useSaving } from "./use-saving.ts";

export function ExportTab(): ReactNode {
  const moment = useMoment();
  const { said, save } = useSaving();
  return (
    <div className="export">
      {moment === null ? (
        <p className="export__note">{words.waiting}</p>
      ) : (
        <>
          <PictureFiles moment={moment} onSave={save} />
          <TensorFiles state={moment.state} onSave={save} />
          <section className="export-state">
            <h3 className="export__title">{words.state}</h3>
            <p className="export__note">{words.stateNote}</p>
            <Button onClick={() => save(stateFile(moment.state))}>{words.json}</Button>
          </section>
        </>
      )}
      <p className="export__said" role="status">
        {said}
      </p>
    </div>
  );
}
