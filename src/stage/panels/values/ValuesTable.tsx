/** Any tensor of the layer as a table: one map at a time, a large one in parts. */
import { useId, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Run } from "../../../engine/index.ts";
import { runOf } from "../../../store/index.ts";
import { Choice } from "../../../ui/index.ts";
import { tensorsOf, type NamedTensor } from "../../export/index.ts";
import { useLabState } from "../../lab-context.tsx";
import { VALUES_STRINGS as words } from "../../strings/values.ts";
import { IndexField } from "./IndexField.tsx";
import { MapTable } from "./MapTable.tsx";
import { partsOf, sheetOf } from "./sheet.ts";
import { nameOfTensor, partText } from "./words.ts";
import "./values-table.css";

export function ValuesTable(): ReactNode {
  const run = useLabState(runOf);
  return run === null ? <p>{words.waiting}</p> : <Tensors run={run} />;
}

function Tensors({ run }: { readonly run: Run }): ReactNode {
  const tensors = useMemo(() => tensorsOf(run), [run]);
  const [name, setName] = useState<string>(tensors[0].name);
  const tensor = tensors.find((each) => each.name === name) ?? tensors[0];
  const options = tensors.map((each) => ({ value: each.name, text: nameOfTensor(each.name) }));
  return (
    <div className="values">
      <p className="values__note">{words.note}</p>
      <label className="values__field">
        <span className="values__label">{words.tensor}</span>
        <Choice className="values__choice" value={name} options={options} onChoose={setName} />
      </label>
      <Maps key={tensor.name} tensor={tensor} multiplier={run.geometry.depthMultiplier} />
    </div>
  );
}

interface MapsProps {
  readonly tensor: NamedTensor;
  readonly multiplier: number;
}

function Maps({ tensor, multiplier }: MapsProps): ReactNode {
  const sheet = useMemo(() => sheetOf(tensor, multiplier), [tensor, multiplier]);
  const [at, setAt] = useState<readonly number[]>(() => sheet.indices.map(() => 0));
  const [rowPart, setRowPart] = useState(0);
  const [columnPart, setColumnPart] = useState(0);
  return (
    <>
      {sheet.indices.map((index, i) =>
        index.count === 1 ? null : (
          <IndexField
            key={index.kind}
            index={index}
            value={at[i]}
            onChoose={(value) => setAt(at.with(i, value))}
          />
        ),
      )}
      <PartChoice
        label={words.rows}
        count={sheet.rows.count}
        part={rowPart}
        onChoose={setRowPart}
      />
      <PartChoice
        label={words.columns}
        count={sheet.columns.count}
        part={columnPart}
        onChoose={setColumnPart}
      />
      <MapTable {...{ tensor, sheet, at, rowPart, columnPart }} />
    </>
  );
}

interface PartChoiceProps {
  readonly label: string;
  readonly count: number;
  readonly part: number;
  readonly onChoose: (part: number) => void;
}

function PartChoice({ label, count, part, onChoose }: PartChoiceProps): ReactNode {
  const id = useId();
  if (partsOf(count) === 1) return null;
  const options = Array.from({ length: partsOf(count) }, (_, each) => ({
    value: String(each),
    text: partText(count, each),
  }));
  return (
    <label className="values__field" htmlFor={id}>
      <span className="values__label">{label}</span>
      <Choice
        id={id}
        className="values__choice"
        value={String(part)}
        options={options}
        onChoose={(value) => onChoose(Number(value))}
      />
    </label>
  );
}
