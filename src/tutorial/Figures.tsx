/** Both forms of the layer as two cards: what each does and what it costs. */
import { useLabState } from "../stage/index.ts";
import { costsOf } from "../store/index.ts";
import { OPENING_STRINGS as words } from "./strings.ts";
import { useFigures } from "./use-figures.ts";

export function Figures() {
  const say = useFigures();
  const costs = useLabState(costsOf);
  const { standard, depthwise, pointwise, separable } = costs;
  return (
    <div className="figures">
      <section className="figures__card figures__card--standard">
        <h3>{words.standardName}</h3>
        <p>{say(words.standard)}</p>
        <p className="figures__formula">{say(words.standardFormula, standard.multiplications)}</p>
      </section>
      <section className="figures__card figures__card--separable">
        <h3>{words.separableName}</h3>
        <h4>{words.depthwiseName}</h4>
        <p>{say(words.depthwise)}</p>
        <p className="figures__formula">{say(words.depthwiseFormula, depthwise.multiplications)}</p>
        <h4>{words.pointwiseName}</h4>
        <p>{say(words.pointwise)}</p>
        <p className="figures__formula">{say(words.pointwiseFormula, pointwise.multiplications)}</p>
        <p className="figures__formula figures__formula--total">
          {say(words.separableFormula, separable.multiplications)}
        </p>
      </section>
    </div>
  );
}
