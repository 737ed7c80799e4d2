/** The arithmetic of the output value being computed now, in the lanes that are shown, with nothing left out. */
import { lazy, memo, Suspense, useDeferredValue, useMemo, type ReactNode } from "react";
import { hasCell, type Cell, type Run } from "../../../engine/index.ts";
import type { Lanes } from "../../../params/index.ts";
import { isPlace, momentOfCell } from "../../../scene/index.ts";
import { runOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import type { Moment } from "../../../timeline/index.ts";
import { useInspected } from "../../inspect/use-inspected.ts";
import { useLabState } from "../../lab-context.tsx";
import { useSettledMoment } from "../../settled.ts";
import { STRINGS } from "../../strings.ts";
import "./arithmetic-panel.css";

/** Fetched beside the picture: the page starts without it. */
const OutputValue = lazy(async () => ({
  default: (await import("./OutputValue.tsx")).OutputValue,
}));

const words = STRINGS.arithmetic;
const lanesOf = (state: LabState) => state.params.view.lanes;

export function ArithmeticPanel(): ReactNode {
  const run = useLabState(runOf);
  const lanes = useLabState(lanesOf);
  const moment = useSettledMoment();
  const cell = useInspected();
  const now = useMemo(() => ({ run, lanes, moment, cell }), [run, lanes, moment, cell]);
  // All of it together and after what is urgent: a sum of many products may wait for the picture, never the other way.
  const shown = useDeferredValue(now);
  return (
    <section className="arithmetic panel" aria-label={words.region} aria-busy={run === null}>
      <div className="arithmetic__inside">
        <h2 className="arithmetic__title">{words.title}</h2>
        <Suspense>
          <LastValue {...shown} />
        </Suspense>
      </div>
    </section>
  );
}

interface ValueProps {
  readonly run: Run | null;
  readonly moment: Moment;
  readonly lanes: Lanes;
  readonly cell: Cell | null;
}

/** While a photo is opened or a large layer computed, the last value stays, as the picture does. */
const LastValue = memo(Value, (_, next) => next.run === null);

function Value({ run, moment, lanes, cell }: ValueProps): ReactNode {
  if (run === null) return <p className="arithmetic__note">{words.noRun}</p>;
  if (cell && isPlace(cell) && hasCell(run.geometry, cell)) {
    const place = momentOfCell(run.geometry, moment, cell);
    return <OutputValue run={run} moment={place} lanes={lanes} isLookedAt />;
  }
  if (moment.segment === "input") return <p className="arithmetic__note">{words.waiting}</p>;
  return <OutputValue run={run} moment={moment} lanes={lanes} />;
}
