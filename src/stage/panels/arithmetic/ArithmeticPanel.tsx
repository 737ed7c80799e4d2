/** The arithmetic of the output value being computed now, in the lanes that are shown, with nothing left out. */
import { memo, Suspense, useDeferredValue, useMemo, type ReactNode } from "react";
import { hasCell, type Cell, type Run } from "../../../engine/index.ts";
import type { Lanes } from "../../../params/index.ts";
import { fetchArithmetic } from "../../../scene/index.ts";
import { runOf } from "../../../store/index.ts";
import type { Moment } from "../../../timeline/index.ts";
import { useInFocus, type InFocus } from "../../in-focus.ts";
import { useInspected } from "../../inspect/use-inspected.ts";
import { useLabState } from "../../lab-context.tsx";
import { useLanesShown } from "../../lanes-shown.ts";
import { isFlying, useSettledMoment } from "../../settled.ts";
import { STRINGS } from "../../strings.ts";
import type { OutputValueProps } from "./OutputValue.tsx";
import "./arithmetic-panel.css";
import "./taps.css";
import "./arithmetic-rows.css";
import { fetched } from "../../../ui/index.ts";

type ShownValueProps = Omit<OutputValueProps, "arithmeticOf" | "heading" | "isLookedAt"> & {
  readonly cell: Cell | null;
};

/** The value at work, or the one that is looked at. Fetched beside the picture: the page starts without it. */
const ShownValue = fetched(async () => {
  const [{ OutputValue }, { arithmeticOf, isPlace, momentOfCell }] = await Promise.all([
    import("./OutputValue.tsx"),
    fetchArithmetic(),
  ]);
  const Shown = ({ cell, run, moment, ...others }: ShownValueProps): ReactNode => {
    const isLookedAt = cell !== null && isPlace(cell) && hasCell(run.geometry, cell);
    if (!isLookedAt && moment.segment === "input") return <Note text={words.waiting} />;
    const place = isLookedAt ? momentOfCell(run.geometry, moment, cell) : moment;
    return (
      <OutputValue
        {...{ ...others, arithmeticOf, run, isLookedAt }}
        heading={HEADING}
        moment={place}
      />
    );
  };
  return Shown;
});

const words = STRINGS.arithmetic;

export function ArithmeticPanel(): ReactNode {
  const run = useLabState(runOf);
  const lanes = useLanesShown();
  const moment = useSettledMoment();
  const cell = useInspected();
  const inFocus = useInFocus();
  // What somebody points at stays, however fast time goes by.
  const flies = useLabState(isFlying) && cell === null;
  const now = useMemo(
    () => ({ run, lanes, moment, cell, inFocus, flies }),
    [run, lanes, moment, cell, inFocus, flies],
  );
  // All of it together and after what is urgent: a sum of many products may wait for the picture, never the other way.
  const shown = useDeferredValue(now);
  return (
    <section
      className="arithmetic panel"
      aria-label={words.region}
      aria-busy={run === null}
      data-flies={flies}
    >
      <div className="arithmetic__inside">
        <Suspense fallback={HEADING}>
          <LastValue {...shown} />
        </Suspense>
      </div>
      {flies ? <p className="arithmetic__flies">{words.flies}</p> : null}
    </section>
  );
}

/** Part of what comes and goes, so that the value's place stands beside it. */
const HEADING = <h2 className="arithmetic__title">{words.title}</h2>;

interface ValueProps {
  readonly run: Run | null;
  readonly moment: Moment;
  readonly lanes: Lanes;
  readonly cell: Cell | null;
  readonly inFocus: InFocus;
  readonly flies: boolean;
}

/** While values fly by, and while a photo is opened or a large layer computed, the last value stays, as the picture does. */
const LastValue = memo(Value, (_, next) => next.run === null || next.flies);

function Value({ run, moment, cell, ...others }: ValueProps): ReactNode {
  if (run === null) return <Note text={words.noRun} />;
  if (moment.segment === "input" && cell === null) return <Note text={words.waiting} />;
  return <ShownValue {...{ ...others, run, moment, cell }} />;
}

function Note({ text }: { readonly text: string }): ReactNode {
  return (
    <>
      {HEADING}
      <p className="arithmetic__note">{text}</p>
    </>
  );
}
