/** One output value: every channel's products, then the sum of each lane that is shown. */
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { Button, format } from "../../../ui/index.ts";
import type { Run } from "../../../engine/index.ts";
import type { Lanes } from "../../../params/index.ts";
import { arithmeticOf, domainsOf } from "../../../scene/index.ts";
import type { LanePlace, Moment } from "../../../timeline/index.ts";
import { ARITHMETIC_STRINGS as words } from "../../strings/output-value.ts";
import { ChannelRow } from "./ChannelRow.tsx";
import { allKnown, knownAt } from "./known.ts";
import { placeText } from "./place.ts";
import { Scroller } from "./Scroller.tsx";
import { isRounded, sumText } from "./sums.ts";

const FEW_CHANNELS = 3;
/** More would be slower to update than to read. */
const MANY_CHANNELS = 64;
const FEW_TAPS = 9;

interface OutputValueProps {
  readonly run: Run;
  readonly moment: Moment;
  readonly lanes: Lanes;
  /** A person looks at this place: all of it is told, done or not. */
  readonly isLookedAt?: boolean;
}

function useLane(run: Run, lane: "standard" | "separable", { filter, y, x }: LanePlace) {
  return useMemo(() => arithmeticOf(run, lane, filter, y, x), [run, lane, filter, y, x]);
}

export function OutputValue({
  run,
  moment,
  lanes,
  isLookedAt = false,
}: OutputValueProps): ReactNode {
  const [unfolded, setUnfolded] = useState(false);
  const separable = useLane(run, "separable", moment.separable);
  const standard = useLane(run, "standard", moment.standard);
  const { geometry } = run;
  const { kernelArea, inChannels } = geometry;
  const known = isLookedAt ? allKnown(geometry) : knownAt(geometry, moment);
  const domains = domainsOf(run);
  const isStandard = lanes === "standard";
  const { channels, paddingTaps } = isStandard ? standard : separable;
  const hasBias = channels.some(({ bias }) => bias !== null);
  const shown = Math.min(channels.length, unfolded ? MANY_CHANNELS : FEW_CHANNELS);
  const newProducts = moment.standard.filter > 0 ? words.standardSum : words.standardSumFirst;
  const shownLanes = [
    ...(isStandard ? [] : [separable]),
    ...(lanes === "separable" ? [] : [standard]),
  ];

  return (
    <>
      <p className="arithmetic__place">{placeText(run, moment, lanes)}</p>
      <div className="arithmetic__heads" aria-hidden="true" data-plain={isStandard}>
        <span>{isStandard ? words.windowOwn : words.window}</span>
        <span>{hasBias ? words.valueWithBias : words.value}</span>
        {isStandard ? null : <span>{words.weight}</span>}
      </div>
      <Scroller className="arithmetic__scroll" label={words.rows}>
        <ul className="arithmetic__rows" data-plain={isStandard}>
          {channels.slice(0, shown).map((part) => (
            <ChannelRow
              key={part.channel}
              part={part}
              multiplier={isStandard ? 1 : geometry.depthMultiplier}
              done={
                (isStandard ? known.standardTaps : known.depthwiseTaps) - part.channel * kernelArea
              }
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
                    Math.min(shown, inChannels),
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
