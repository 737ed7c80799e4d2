/** The pinned cell's value: a field where it may be changed, else the number. */
import type { ReactNode } from "react";
import { flatIndex, type Cell, type CellTensor } from "../../engine/index.ts";
import { EDIT_LIMIT, editValue, formatCell, type EditTarget } from "../../params/index.ts";
import { geometryOf, type LabState } from "../../store/index.ts";
import { Button, formatValue, UndoIcon } from "../../ui/index.ts";
import { useLab, useLabState } from "../lab-context.tsx";
import { historyCommand } from "../panels/history-command.ts";
import { useParts } from "../panels/parts.ts";
import { useNumberField } from "../panels/settings/use-number-field.ts";
import { CELL_STRINGS as words } from "../strings/cells.ts";

/** What an edit calls the tensors that are given; the others are computed. */
const TARGETS: Readonly<Partial<Record<CellTensor, EditTarget>>> = {
  input: "input",
  standardKernels: "standard",
  depthwiseKernels: "depthwise",
  pointwiseWeights: "pointwise",
};

const LIMIT = { min: -EDIT_LIMIT, max: EDIT_LIMIT };
const editsOf = (state: LabState) => state.edits;

interface CellValueProps {
  readonly cell: Cell;
  readonly value: number;
  /** The animation has not made it yet. */
  readonly isAhead: boolean;
}

export function CellValue({ cell, value, isAhead }: CellValueProps): ReactNode {
  const parts = useParts("settings");
  const target = TARGETS[cell.tensor];
  const isFixed = target === undefined || parts.isLocked("editing") || parts.isHidden("editing");
  if (isFixed) {
    return (
      <p className="cell-card__value">
        {words.value} <strong className="mono">{formatValue(value)}</strong>
        {isAhead ? <span className="cell-card__ahead">{words.ahead}</span> : null}
      </p>
    );
  }
  // Another cell's field starts afresh.
  return <Field key={formatCell(cell)} {...{ cell, value, target }} />;
}

interface FieldProps extends Omit<CellValueProps, "isAhead"> {
  readonly target: EditTarget;
}

/** A typed minus may be the true one, a decimal mark a comma. */
function numberOf(raw: string | number): number {
  if (typeof raw === "number") return raw;
  const text = raw.trim().replace("\u2212", "-").replace(",", ".");
  return text === "" ? NaN : Number(text);
}

function Field({ cell, value, target }: FieldProps): ReactNode {
  const { dispatch } = useLab();
  const geometry = useLabState(geometryOf);
  const edits = useLabState(editsOf);
  const index = flatIndex(geometry, cell);
  const isEdited = edits[target]?.has(index) ?? false;
  const gesture = `edit ${formatCell(cell)}`;
  const field = useNumberField({
    // A float32 needs no more digits to be told from its neighbours by a person.
    value: Number(value.toPrecision(6)),
    limit: LIMIT,
    accepts: (raw) => editValue(numberOf(raw)) !== null,
    send: (raw) =>
      dispatch({ type: "edit", target, index, value: numberOf(raw), typed: String(raw), gesture }),
    rest: () => dispatch({ type: "endGesture" }),
  });
  return (
    <div className="cell-card__edit">
      <label className="cell-card__label">
        {words.value}
        <input
          className="cell-card__field mono"
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          value={field.text}
          aria-invalid={field.invalid}
          onChange={field.onChange}
          onBlur={field.onBlur}
          onKeyDown={(event) => {
            const command = historyCommand(event.nativeEvent);
            if (command === null) return field.onKeyDown(event);
            // The field's own undo would count as one more edit.
            event.preventDefault();
            field.onBlur();
            dispatch(command);
          }}
        />
      </label>
      {isEdited ? (
        <Button
          kind="bare"
          onClick={() => {
            dispatch({ type: "edit", target, index, value: null });
          }}
        >
          <UndoIcon /> {words.restore}
        </Button>
      ) : null}
    </div>
  );
}
