/** Memory of both forms, and how much each stage computes per byte it moves. */
import type { ReactNode } from "react";
import { memoryOf, trafficOf, type BlockGeometry } from "../../../engine/index.ts";
import { costsOf, geometryOf, type LabState } from "../../../store/index.ts";
import { format, formatCount, formatTimes } from "../../../ui/index.ts";
import { useLabState } from "../../lab-context.tsx";
import { COST_DETAILS_STRINGS as words } from "../../strings/cost-details.ts";
import { SideScroller } from "../SideScroller.tsx";
import { formatBytes } from "./bytes.ts";
import "../figures.css";
import "./cost-details.css";

const STAGES = ["standard", "depthwise", "pointwise"] as const;
const VALUE_BYTES = 4;

const biasOf = (state: LabState): boolean => state.params.layer.bias;

export function CostDetails(): ReactNode {
  const geometry = useLabState(geometryOf);
  const bias = useLabState(biasOf);
  return (
    <section className="cost-details panel more__wide" aria-label={words.title}>
      <h2 className="cost-details__title">{words.title}</h2>
      <div className="cost-details__tables">
        <MemoryTable geometry={geometry} bias={bias} />
        <IntensityTable geometry={geometry} bias={bias} />
      </div>
    </section>
  );
}

interface TableProps {
  readonly geometry: BlockGeometry;
  readonly bias: boolean;
}

function MemoryTable({ geometry, bias }: TableProps): ReactNode {
  const { standard, separable } = useLabState(costsOf);
  const { input, intermediate, output } = memoryOf(geometry);
  const rows = [
    [words.input, input, input],
    [words.intermediate, null, intermediate],
    [words.output, output, output],
    [
      bias ? words.biased : words.weights,
      standard.parameters * VALUE_BYTES,
      separable.parameters * VALUE_BYTES,
    ],
  ] as const;
  return (
    <div>
      <SideScroller className="figures__scroller" label={words.memory}>
        <table className="figures">
          <caption>{words.memory}</caption>
          <thead>
            <tr>
              <th scope="col">{words.held}</th>
              <th scope="col">{words.standard}</th>
              <th scope="col">{words.separable}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...forms]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {forms.map((bytes, i) => (
                  <td key={i}>{bytes === null ? words.none : <Size bytes={bytes} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroller>
      <p className="cost-details__note">
        {format(words.lead, { bytes: VALUE_BYTES })} {words.noneNote}
      </p>
    </div>
  );
}

function Size({ bytes }: { readonly bytes: number }): ReactNode {
  return (
    <>
      <span className="mono">{formatBytes(bytes)}</span>{" "}
      <small className="figures__beside">
        {format(words.size, { values: bytes / VALUE_BYTES })}
      </small>
    </>
  );
}

function IntensityTable({ geometry, bias }: TableProps): ReactNode {
  const stages = {
    standard: trafficOf(geometry, "standard", bias),
    depthwise: trafficOf(geometry, "depthwise", bias),
    pointwise: trafficOf(geometry, "pointwise", bias),
  };
  const isLess = stages.depthwise.intensity < stages.standard.intensity;
  return (
    <div>
      <SideScroller className="figures__scroller" label={words.intensity}>
        <table className="figures">
          <caption>{words.intensity}</caption>
          <thead>
            <tr>
              <th scope="col">{words.stage}</th>
              <th scope="col">{words.work}</th>
              <th scope="col">{words.moved}</th>
              <th scope="col">{words.ratio}</th>
            </tr>
          </thead>
          <tbody>
            {STAGES.map((stage) => (
              <tr key={stage} data-intensity={stage}>
                <th scope="row">{words.stages[stage]}</th>
                <td className="mono">{formatCount(stages[stage].flops)}</td>
                <td className="mono">{formatCount(stages[stage].bytes)}</td>
                <td className="mono">
                  <strong>{formatTimes(stages[stage].intensity)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroller>
      <p className="cost-details__meaning">
        {format(isLess ? words.meaning.less : words.meaning.other, {
          depthwise: formatTimes(stages.depthwise.intensity),
          standard: formatTimes(stages.standard.intensity),
        })}
      </p>
      <p className="cost-details__note">{words.convention}</p>
    </div>
  );
}
