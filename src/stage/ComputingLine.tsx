/** How far a large layer's calculation has come, while the last good picture stays. */
import { useId, type ReactNode } from "react";
import { costsOf, progressOf } from "../store/index.ts";
import { format, formatCount } from "../ui/index.ts";
import "./computing-line.css";
import { useLabState } from "./lab-context.tsx";
import { STAGE_STRINGS } from "./strings/stage.ts";

export function ComputingLine(): ReactNode {
  const share = useLabState(progressOf);
  const { standard, separable } = useLabState(costsOf);
  const id = useId();
  if (share === null) return null;
  const count = formatCount(standard.multiplications + separable.multiplications);
  return (
    <div className="computing">
      <label htmlFor={id}>{format(STAGE_STRINGS.computing, { count })}</label>
      <progress id={id} className="computing__bar" value={share} />
    </div>
  );
}
