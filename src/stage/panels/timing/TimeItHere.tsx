/** Both forms of the layer, run and timed on this machine. */
import { useId } from "react";
import type { ReactNode } from "react";
import { sameGroup } from "../../../params/index.ts";
import { isWaitingForPhoto, wantedOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { Button, format, formatPercent } from "../../../ui/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { TIMING_STRINGS as words } from "../../strings/timing.ts";
import { useParts } from "../parts.ts";
import { Figures } from "./Figures.tsx";
import { useTiming } from "./use-timing.ts";
import type { TimingState } from "./use-timing.ts";
import { digitsOf, formatShare, layerText, measuredRatio } from "./words.ts";
import "./timing.css";

const layerOf = (state: LabState) => state.params.layer;
/** Times taken while the layer is being computed would be those of both. */
const isBusyOf = (state: LabState) => wantedOf(state) !== null || isWaitingForPhoto(state) !== null;

export function TimeItHere(): ReactNode {
  const { isHidden } = useParts("cost");
  return isHidden("cost") ? null : <Timing />;
}

function Timing(): ReactNode {
  const lab = useLab();
  const layer = useLabState(layerOf);
  const isBusy = useLabState(isBusyOf);
  const { state, start, cancel } = useTiming(lab);
  const isRunning = state.kind === "running";

  return (
    <section className="timing panel" aria-label={words.region}>
      <h2 className="timing__title">{words.title}</h2>
      <p className="timing__lead">{words.lead}</p>
      <div className="timing__work">
        {/* One button, so that the focus stays where it is. */}
        <Button
          kind={isRunning ? "plain" : "main"}
          disabled={isBusy && !isRunning}
          onClick={isRunning ? cancel : start}
        >
          {isRunning ? words.cancel : state.kind === "done" ? words.again : words.start}
        </Button>
        {isRunning ? <Progress state={state} /> : null}
      </div>
      {isBusy && !isRunning ? <p className="timing__note">{words.busy}</p> : null}
      {state.kind === "failed" ? <p className="timing__note">{words.failed}</p> : null}
      {state.kind === "done" ? (
        <div
          className="timing__result"
          data-stale={!sameGroup(layer, state.measured.layer)}
          data-where={state.measured.where}
        >
          <p className="timing__layer">
            {format(sameGroup(layer, state.measured.layer) ? words.measured : words.stale, {
              layer: layerText(state.measured.layer),
            })}
          </p>
          <Figures measured={state.measured} />
        </div>
      ) : null}
      <p className="visually-hidden" role="status">
        {spoken(state)}
      </p>
    </section>
  );
}

interface ProgressProps {
  readonly state: Extract<TimingState, { kind: "running" }>;
}

function Progress({ state: { layer, share } }: ProgressProps): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{format(words.running, { layer: layerText(layer) })}</label>
      <progress id={id} className="timing__progress" value={share} />
    </>
  );
}

function spoken(state: TimingState): string {
  switch (state.kind) {
    case "idle":
    case "running":
      return "";
    case "cancelled":
      return words.cancelled;
    case "failed":
      return words.failed;
    case "done": {
      const { timing, costs } = state.measured;
      const share = formatShare(measuredRatio(timing), digitsOf(timing));
      return format(words.done, { share, ratio: formatPercent(costs.ratio) });
    }
  }
}
