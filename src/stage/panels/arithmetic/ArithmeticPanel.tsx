/** The arithmetic of the output value being computed now, in both lanes, with nothing left out. */
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { Button, format } from "../../../ui/index.ts";
import type { Run } from "../../../engine/index.ts";
import { arithmeticOf, domainsOf } from "../../../scene/index.ts";
import { runOf } from "../../../store/index.ts";
import type { LanePlace, Moment } from "../../../timeline/index.ts";
import { useLabState } from "../../lab-context.tsx";
import { useSettledMoment } from "../../settled.ts";
import { STRINGS } from "../../strings.ts";
import { ChannelRow } from "./ChannelRow.tsx";
import { knownAt } from "./known.ts";
import { isRounded, sumText } from "./sums.ts";
import "./arithmetic-panel.css";

const words = STRINGS.arithmetic;

const FEW_CHANNELS = 3;
/** More would be slower to update than to read. */
const MANY_CHANNELS = 64;
const FEW_TAPS = 9;

export function ArithmeticPanel(): ReactNode {
  const run = useLabState(runOf);
  const moment = useSettledMoment();
  return (
    <section className="arithmetic panel" aria-label={words.region}>
      <h2 className="arithmetic__title">{words.title}</h2>
      {run === null ? (
        <p className="arithmetic__note">{words.photo}</p>
      ) : moment.segment === "input" ? (
        <p className="arithmetic__note">{words.waiting}</p>
      ) : (
        <OutputValue run={run} moment={moment} />
      )}
    </section>
  );
}

interface OutputValueProps {
  readonly run: Run;
  readonly moment: Moment;
}

function useLane(run: Run, lane: "standard" | "separable", { filter, y, x }: LanePlace) {
  return useMemo(() => arithmeticOf(run, lane, filter, y, x), [run, lane, filter, y, x]);
}

function OutputValue({ run, moment }: OutputValueProps): ReactNode {
  const [unfolded, setUnfolded] = useState(false);
  const separable = useLane(run, "separable", moment.separable);
  const standard = useLane(run, "standard", moment.standard);
  const { geometry } = run;
  const { kernelArea } = geometry;
  const known = knownAt(geometry, moment);
  const domains = domainsOf(run);
  const channels = separable.channels;
  const shown = Math.min(channels.length, unfolded ? MANY_CHANNELS : FEW_CHANNELS);
  const newProducts = moment.standard.filter > 0 ? words.standardSum : words.standardSumFirst;

  return (
    <>
      <p className="arithmetic__place">{placeText(run, moment)}</p>
      <div className="arithmetic__heads" aria-hidden="true">
        <span>{words.window}</span>
        <span>{words.value}</span>
        <span>{words.weight}</span>
      </div>
      <ul className="arithmetic__rows">
        {channels.slice(0, shown).map((part) => (
          <ChannelRow
            key={part.channel}
            part={part}
            multiplier={geometry.depthMultiplier}
            done={known.depthwiseTaps - part.channel * kernelArea}
            mostTaps={unfolded ? kernelArea : FEW_TAPS}
            isWeighed={part.channel < known.weighed}
            domains={domains}
          />
        ))}
      </ul>
      {channels.length > FEW_CHANNELS || kernelArea > FEW_TAPS ? (
        <Button
          kind="bare"
          className="arithmetic__fold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? words.showFew : format(words.showAll, { count: channels.length })}
        </Button>
      ) : null}
      <div className="arithmetic__sums">
        <p className="arithmetic__name">{words.separableSum}</p>
        <p className="arithmetic__sum mono">
          {sumText(separable, shown, known.weighed, known.separableTotal)}
        </p>
        <p className="arithmetic__name">
          {format(newProducts, { products: geometry.inChannels * kernelArea })}
        </p>
        <p className="arithmetic__sum mono">
          {sumText(
            standard,
            Math.min(shown, geometry.inChannels),
            Math.floor(known.standardTaps / kernelArea),
            known.standardTotal,
          )}
        </p>
        {separable.paddingTaps > 0 ? (
          <p className="arithmetic__note">
            {format(words.padding, { count: separable.paddingTaps })}
          </p>
        ) : null}
        {isRounded(separable) || isRounded(standard) ? (
          <p className="arithmetic__note">{words.rounded}</p>
        ) : null}
      </div>
    </>
  );
}

function placeText({ geometry }: Run, { standard, separable }: Moment): string {
  const isSame =
    standard.filter === separable.filter &&
    standard.y === separable.y &&
    standard.x === separable.x;
  return format(isSame ? words.place : words.places, {
    row: separable.y + 1,
    column: separable.x + 1,
    map: separable.filter + 1,
    maps: geometry.outChannels,
    standardRow: standard.y + 1,
    standardColumn: standard.x + 1,
    standardMap: standard.filter + 1,
  });
}
