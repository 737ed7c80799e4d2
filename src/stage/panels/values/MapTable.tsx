/** One part of one map, with what stands at its rows and columns. */
import { useId } from "react";
import type { ReactNode } from "react";
import { format } from "../../../ui/index.ts";
import type { NamedTensor } from "../../export/index.ts";
import { VALUES_STRINGS as words } from "../../strings/values.ts";
import { partOf, valueAt, type Sheet } from "./sheet.ts";
import { cornerOf, exactText, headOf, nameOfMap } from "./words.ts";

interface MapTableProps {
  readonly tensor: NamedTensor;
  readonly sheet: Sheet;
  /** Which map, each index from 0. */
  readonly at: readonly number[];
  readonly rowPart: number;
  readonly columnPart: number;
}

export function MapTable({ tensor, sheet, at, rowPart, columnPart }: MapTableProps): ReactNode {
  const caption = useId();
  const rows = partOf(sheet.rows.count, rowPart);
  const columns = partOf(sheet.columns.count, columnPart);
  const values = rows.map((row) =>
    columns.map((column) => valueAt(tensor, sheet, at, [row, column])),
  );
  return (
    <>
      <p className="values__caption" role="status" id={caption}>
        {format(words.caption, {
          name: nameOfMap(tensor.name, sheet, at),
          rows: rows.length,
          columns: columns.length,
          least: exactText(Math.min(...values.flat())),
          most: exactText(Math.max(...values.flat())),
        })}
      </p>
      <div className="values__scroller" role="region" aria-label={words.scroller} tabIndex={0}>
        <table className="values__table mono" aria-labelledby={caption}>
          <thead>
            <tr>
              <td className="values__corner">{cornerOf(sheet)}</td>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {headOf(sheet.columns, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => (
              <tr key={row}>
                <th scope="row">{headOf(sheet.rows, row)}</th>
                {columns.map((column, x) => (
                  <td key={column}>{exactText(values[y][x])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
