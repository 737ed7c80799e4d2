/** The formulas. Each factor lights what it counts in the picture, and is named below; else the parameters stand there. */
import { useEffect } from "react";
import type { ReactNode } from "react";
import type { BlockCost, BlockGeometry } from "../../../engine/index.ts";
import type { Part } from "../../../scene/index.ts";
import { Button, format, formatCount } from "../../../ui/index.ts";
import { useLab } from "../../lab-context.tsx";
import { light, useLitPart, type LitPart } from "../../lit-part.ts";
import { STRINGS } from "../../strings.ts";
import "./formulas.css";
import { formulasOf } from "./formulas.ts";
import type { Factor } from "./formulas.ts";

const words = STRINGS.cost;

interface FormulasProps {
  readonly geometry: BlockGeometry;
  readonly costs: BlockCost;
}

export function Formulas({ geometry, costs }: FormulasProps): ReactNode {
  const lab = useLab();
  const lit = useLitPart();
  const isLit = lit !== null;
  // Escape releases it wherever the focus is, and nothing else.
  useEffect(() => {
    if (!isLit) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      light(lab, null);
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [lab, isLit]);
  // Another layer has other factors.
  useEffect(() => () => light(lab, null), [lab, geometry]);

  const parameters = {
    standard: formatCount(costs.standard.parameters),
    separable: formatCount(costs.separable.parameters),
  };
  return (
    <>
      <dl className="cost__formulas" aria-label={words.formula}>
        {formulasOf(geometry, costs).map(({ of, tokens }) => (
          <div className="cost__formula" key={of}>
            <dt>{words.formulaNames[of ?? "ratio"]}</dt>
            <dd className="mono">
              {tokens.map((token, i) =>
                typeof token === "string" ? (
                  token
                ) : (
                  <FactorButton key={i} factor={token} of={of} lit={lit} />
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="cost__parameters">
        {lit ? (
          <>
            <strong>{lit.caption}</strong>
            {lit.isKept ? <ShowButton lit={lit} /> : null}
          </>
        ) : (
          <>
            <span aria-hidden="true">{format(words.parameters, parameters)}</span>
            <span className="visually-hidden">{format(words.parametersSpoken, parameters)}</span>
          </>
        )}
      </p>
    </>
  );
}

interface FactorProps {
  readonly factor: Factor;
  readonly of: Part["of"];
  readonly lit: LitPart | null;
}

function FactorButton({ factor: [text, name], of, lit }: FactorProps): ReactNode {
  const lab = useLab();
  const caption = format(words.factors[name], { text });
  const isLit = lit?.name === name && lit.of === of;
  const turn = (isOn: boolean, isKept: boolean): void =>
    light(lab, isOn ? { name, of, caption, isKept } : null);
  return (
    <button
      type="button"
      className="cost__factor"
      aria-label={caption}
      aria-pressed={isLit}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === "mouse" && !lit?.isKept) turn(true, false);
      }}
      onPointerLeave={({ pointerType }) => {
        if (pointerType === "mouse" && isLit && !lit.isKept) turn(false, false);
      }}
      // A press lights by itself: with the focus it brings, it would at once be the second.
      onFocus={({ target }) => {
        if (target.matches(":focus-visible")) turn(true, true);
      }}
      onBlur={({ relatedTarget }) => {
        if (!isShowButton(relatedTarget)) turn(false, false);
      }}
      onClick={() => turn(!(isLit && lit.isKept), true)}
    >
      {text}
    </button>
  );
}

const SHOW = "cost__show";

const isShowButton = (node: Element | null): boolean => node?.classList.contains(SHOW) ?? false;

/** Where the picture is not beside the counts: a press leaves the page where it is, so that the next factor is near. */
function ShowButton({ lit }: { readonly lit: LitPart }): ReactNode {
  const lab = useLab();
  return (
    <Button
      className={SHOW}
      // The factor keeps the focus, and with it the light.
      onMouseDown={(event) => event.preventDefault()}
      onBlur={() => light(lab, null)}
      onClick={() => void import("./show-lit.ts").then(({ showLit }) => showLit(lab, lit))}
    >
      {words.showPart}
    </Button>
  );
}
