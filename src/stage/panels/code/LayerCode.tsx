/** The layer as a program in three frameworks, to be copied. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { costsOf, geometryOf, runOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { format, TabList } from "../../../ui/index.ts";
import { useLabState } from "../../lab-context.tsx";
import { CODE_STRINGS as words } from "../../strings/code.ts";
import { CodeBox } from "./CodeBox.tsx";
import { CODE_OF, FRAMEWORKS, type Framework } from "./frameworks.ts";
import { countNumbers, filtersThatFit, MOST_NUMBERS, type CodeLayer } from "./layer.ts";
import "./layer-code.css";

const biasOf = (state: LabState): boolean => state.params.layer.bias;
const noRun = (): null => null;

export function LayerCode(): ReactNode {
  const id = useId();
  const [framework, setFramework] = useState<Framework>("pytorch");
  const [wantsValues, setWantsValues] = useState(false);
  const { layer, tooMany } = useCodeLayer(wantsValues);
  const note = tooMany ?? (wantsValues && layer.values === null ? words.waiting : null);

  return (
    <section className="panel code more__wide" aria-labelledby={`${id}-title`}>
      <div className="code__head">
        <div>
          <h2 className="code__title" id={`${id}-title`}>
            {words.title}
          </h2>
          <p className="code__intro">{words.intro}</p>
        </div>
        <TabList
          id={id}
          panel={`${id}-panel`}
          label={words.frameworks}
          tabs={FRAMEWORKS}
          names={words.framework}
          chosen={framework}
          className="code__tabs"
          onChoose={setFramework}
        />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${framework}`}>
        <CodeBox framework={framework} text={CODE_OF[framework](layer)}>
          <label className="code__values" aria-disabled={tooMany !== null}>
            <input
              type="checkbox"
              checked={wantsValues && tooMany === null}
              disabled={tooMany !== null}
              aria-describedby={`${id}-note`}
              onChange={(event) => setWantsValues(event.currentTarget.checked)}
            />
            {words.values}
          </label>
          <p className="code__note" id={`${id}-note`}>
            {note}
          </p>
        </CodeBox>
      </div>
    </section>
  );
}

/** What the code is written from, and why it has no numbers where there are too many. */
function useCodeLayer(wantsValues: boolean): { layer: CodeLayer; tooMany: string | null } {
  const geometry = useLabState(geometryOf);
  const costs = useLabState(costsOf);
  const bias = useLabState(biasOf);
  const sizes = {
    geometry,
    bias,
    parameters: { standard: costs.standard.parameters, separable: costs.separable.parameters },
  };
  const count = countNumbers(sizes);
  const isTooMany = count > MOST_NUMBERS;
  const run = useLabState(wantsValues && !isTooMany ? runOf : noRun);
  const tooMany = isTooMany ? tooManyText(count, filtersThatFit(sizes)) : null;
  return { layer: { ...sizes, values: run }, tooMany };
}

function tooManyText(count: number, filters: number): string {
  const fits = filters > 0 ? format(words.fits, { filters }) : words.noneFits;
  return format(words.tooMany, { count, most: MOST_NUMBERS, fits });
}
