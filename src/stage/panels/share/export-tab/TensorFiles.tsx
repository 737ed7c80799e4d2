/** Every tensor of the layer as a file. */
import { useId, useMemo } from "react";
import type { ReactNode } from "react";
import { Button, format, formatShape } from "../../../../ui/index.ts";
import { runOf, type LabState } from "../../../../store/index.ts";
import { configurationName, MOST_CSV_VALUES, tensorsOf } from "../../../export/index.ts";
import { EXPORT_TAB_STRINGS as words } from "../../../strings/export.ts";
import { csvFile, npyFile, type FileToMake } from "./make-files.ts";

interface TensorFilesProps {
  readonly state: LabState;
  readonly onSave: (file: FileToMake) => void;
}

export function TensorFiles({ state, onSave }: TensorFilesProps): ReactNode {
  const title = useId();
  const tensors = useMemo(() => {
    const run = runOf(state);
    return run === null ? [] : tensorsOf(run);
  }, [state]);
  const name = configurationName(state);
  const hasLong = tensors.some(({ values }) => values.length > MOST_CSV_VALUES);

  return (
    <section className="export-tensors" aria-labelledby={title}>
      <h3 className="export__title" id={title}>
        {words.tensors}
      </h3>
      <table className="export-tensors__table" aria-labelledby={title}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.tensorColumns.name}</th>
            <th scope="col">{words.tensorColumns.shape}</th>
            <th scope="col">{words.tensorColumns.files}</th>
          </tr>
        </thead>
        <tbody>
          {tensors.map((tensor) => {
            const spoken = { name: words.tensorNames[tensor.name] };
            return (
              <tr key={tensor.name}>
                <th scope="row">{spoken.name}</th>
                <td className="mono">{formatShape(tensor.shape)}</td>
                <td className="export-tensors__files">
                  <Button
                    aria-label={format(words.asCsv, spoken)}
                    disabled={tensor.values.length > MOST_CSV_VALUES}
                    onClick={() => onSave(csvFile(tensor, name))}
                  >
                    {words.csv}
                  </Button>
                  <Button
                    aria-label={format(words.asNpy, spoken)}
                    onClick={() => onSave(npyFile(tensor, name))}
                  >
                    {words.npy}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="export__note">
        {words.tensorNote} {hasLong ? format(words.tooLong, { most: MOST_CSV_VALUES }) : null}
      </p>
    </section>
  );
}
