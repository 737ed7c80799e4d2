/** Small notes of the segment that goes through all filters. */
import type { ReactNode } from "react";
import type { BlockGeometry } from "../../../engine/index.ts";
import { amountsOf } from "../../../timeline/index.ts";
import type { Moment } from "../../../timeline/index.ts";
import { format } from "../../../ui/index.ts";
import { STRINGS } from "../../strings.ts";

const words = STRINGS.transport;

interface FilterOfProps {
  readonly className: string;
  readonly moment: Moment;
  readonly geometry: BlockGeometry;
}

/** "filter 41 of 128", while filters are gone through. */
export function FilterOf({ className, moment, geometry }: FilterOfProps): ReactNode {
  if (moment.segment !== "filters") return null;
  const filter = moment.standard.filter + 1;
  return (
    <span className={className}>
      {format(words.filterOf, { filter, filters: geometry.outChannels })}
    </span>
  );
}

interface PerValueProps {
  readonly geometry: BlockGeometry;
}

/** What one more output value costs in either lane once the channels are filtered. */
export function PerValue({ geometry }: PerValueProps): ReactNode {
  const { standardPerValue, pointwisePerValue } = amountsOf(geometry);
  const values = { standard: standardPerValue, separable: pointwisePerValue };
  return (
    <>
      <span className="timeline__more timeline__more--long">{format(words.perValue, values)}</span>
      <span className="timeline__more timeline__more--short">
        {format(words.perValueShort, values)}
      </span>
    </>
  );
}
