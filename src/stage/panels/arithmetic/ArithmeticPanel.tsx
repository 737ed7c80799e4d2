/** The arithmetic of the output value being computed now, in the lanes that are shown, with nothing left out. */
import type { ReactNode } from "react";
import { runOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLabState } from "../../lab-context.tsx";
import { useSettledMoment } from "../../settled.ts";
import { STRINGS } from "../../strings.ts";
import { OutputValue } from "./OutputValue.tsx";
import "./arithmetic-panel.css";

const words = STRINGS.arithmetic;
const lanesOf = (state: LabState) => state.params.view.lanes;

export function ArithmeticPanel(): ReactNode {
  const run = useLabState(runOf);
  const lanes = useLabState(lanesOf);
  const moment = useSettledMoment();
  return (
    <section className="arithmetic panel" aria-label={words.region}>
      <h2 className="arithmetic__title">{words.title}</h2>
      {run === null ? (
        <p className="arithmetic__note">{words.photo}</p>
      ) : moment.segment === "input" ? (
        <p className="arithmetic__note">{words.waiting}</p>
      ) : (
        <OutputValue run={run} moment={moment} lanes={lanes} />
      )}
    </section>
  );
}
