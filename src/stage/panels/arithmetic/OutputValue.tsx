/** One output value: every channel's products, then the sum of each lane that is shown. */
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { Button, format } from "../../../ui/index.ts";
import type { Run } from "../../../engine/index.ts";
import type { Lanes } from "../../../params/index.ts";
import { domainsOf, FOCUS_CHANNELS } from "../../../scene/index.ts";
import type { fetchArithmetic, LaneArithmetic } from "../../../scene/index.ts";
import type { LanePlace, Moment } from "../../../timeline/index.ts";
import type { InFocus } from "../../in-focus.ts";
import { ARITHMETIC_STRINGS as words } from "../../strings/output-value.ts";
import { ChannelRow } from "./ChannelRow.tsx";
import { allKnown, knownAt, type Known } from "./known.ts";
import { placeText } from "./place.ts";
import { Scroller } from "./Scroller.tsx";
import { isRounded, sumText } from "./sums.ts";

/** More would be slower to update than to read. */
const MANY_CHANNELS = 64;
const FEW_TAPS = 9;

type Lane = LaneArithmetic["lane"];
type ArithmeticOf = Awaited<ReturnType<typeof fetchArithmetic>>["arithmeticOf"];

export interface OutputValueProps {
  readonly arithmeticOf: ArithmeticOf;
  readonly heading: ReactNode;
  readonly run: Run;
  readonly moment: Moment;
  readonly lanes: Lanes;
  readonly inFocus: InFocus;
  /** A person looks at this place: all of it is told, done or not. */
  readonly isLookedAt?: boolean;
}

function useLane(of: ArithmeticOf, run: Run, lane: Lane, { filter, y, x }: LanePlace) {
  return useMemo(() => of(run, lane, filter, y, x), [of, run, lane, filter, y, x]);
}

/** The channels spelled out: those that the stage shows, all when they are unfolded. */
function listed({ lane, channels }: LaneArithmetic, inFocus: InFocus, all: boolean): number[] {
  const first = (count: number) => channels.slice(0, count).map(({ channel }) => channel);
  if (all) return first(MANY_CHANNELS);
  const shown = inFocus[lane].filter((channel) => channel < channels.length);
  return shown.length === 0 ? first(FOCUS_CHANNELS) : shown;
}

/** Some lane that is shown does not have the value yet. */
function isUnfinished({ separableTotal, standardTotal }: Known, lanes: Lanes): boolean {
  return (lanes !== "standard" && !separableTotal) || (lanes !== "separable" && !standardTotal);
}

export function OutputValue({
  arithmeticOf,
  heading,
  run,
  moment,
  lanes,
  inFocus,
  isLookedAt = false,
}: OutputValueProps): ReactNode {
  const [unfolded, setUnfolded] = useState(false);
  const separable = useLane(arithmeticOf, run, "separable", moment.separable);
  const standard = useLane(arithmeticOf, run, "standard", moment.standard);
  const { geometry } = run;
  const { kernelArea, inChannels } = geometry;
  const known = isLookedAt ? allKnown(geometry) : knownAt(geometry, moment);
  const isAhead = isLookedAt && isUnfinished(knownAt(geometry, moment), lanes);
  const domains = domainsOf(run);
  const isStandard = lanes === "standard";
  const main = isStandard ? standard : separable;
  const { channels, paddingTaps } = main;
  const hasBias = channels.some(({ bias }) => bias !== null);
  const shown = listed(main, inFocus, unfolded);
  const canUnfold = shown.length < channels.length || kernelArea > FEW_TAPS;
  const windowText = isStandard ? words.windowOwn : words.window;
  const newProducts = moment.standard.filter > 0 ? words.standardSum : words.standardSumFirst;
  const shownLanes = [
    ...(isStandard ? [] : [separable]),
    ...(lanes === "separable" ? [] : [standard]),
  ];

  return (
    <>
      <div className="arithmetic__head">
        {heading}
        <p className="arithmetic__place">{placeText(run, moment, lanes)}</p>
      </div>
      {isAhead ? <p className="arithmetic__note">{words.ahead}</p> : null}
      <div className="arithmetic__heads" aria-hidden="true" data-plain={isStandard}>
        <span>
          {unfolded || kernelArea <= FEW_TAPS
            ? windowText
            : format(words.windowFew, { few: FEW_TAPS, all: kernelArea })}
        </span>
        <span>{hasBias ? words.valueWithBias : words.value}</span>
        {isStandard ? null : <span>{words.weight}</span>}
      </div>
      <Scroller className="arithmetic__scroll" label={words.rows}>
        <ul className="arithmetic__rows" data-plain={isStandard}>
          {shown
            .map((index) => channels[index])
            .map((part) => (
              <ChannelRow
                key={part.channel}
                part={part}
                multiplier={isStandard ? 1 : geometry.depthMultiplier}
                done={
                  (isStandard ? known.standardTaps : known.depthwiseTaps) -
                  part.channel * kernelArea
                }
                mostTaps={unfolded ? kernelArea : FEW_TAPS}
                isWeighed={part.channel < known.weighed}
                domains={domains}
              />
            ))}
        </ul>
        {canUnfold || unfolded ? (
          <Button
            kind="bare"
            className="arithmetic__fold"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? words.showFew : format(words.showAll, { count: channels.length })}
          </Button>
        ) : null}
        {paddingTaps > 0 ? (
          <p className="arithmetic__note">
            {format(isStandard ? words.padding : words.paddingSeparable, { count: paddingTaps })}
          </p>
        ) : null}
        {shownLanes.some(isRounded) ? <p className="arithmetic__note">{words.rounded}</p> : null}
      </Scroller>
      <Scroller
        className={unfolded ? "arithmetic__sums arithmetic__sums--long" : "arithmetic__sums"}
        label={words.sums}
      >
        {shownLanes.map((lane) => (
          <div key={lane.lane} data-sum={lane.lane}>
            <p className="arithmetic__name">
              {lane.lane === "separable"
                ? words.separableSum
                : format(newProducts, { products: inChannels * kernelArea })}
            </p>
            <p className="arithmetic__sum mono">
              {lane.lane === "separable"
                ? sumText(lane, shown, known.weighed, known.separableTotal)
                : sumText(
                    lane,
                    listed(lane, inFocus, unfolded),
                    Math.floor(known.standardTaps / kernelArea),
                    known.standardTotal,
                  )}
            </p>
          </div>
        ))}
      </Scroller>
    </>
  );
}
