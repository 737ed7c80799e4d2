/** The chapters' formulas as MathML: first in letters, then with the layer's numbers. */
import { format, type TextValues } from "../../ui/index.ts";
import { element, type Child, type Html } from "./html.ts";

export const FORMULAS = [
  "standard",
  "depthwise",
  "pointwise",
  "separable",
  "ratio",
  "twin",
] as const;
export type FormulaName = (typeof FORMULAS)[number];

type Line = readonly Child[];

const mi = (name: string): Html => element("mi", {}, name);
const mo = (sign: string): Html => element("mo", {}, sign);
const row = (...children: Child[]): Html => element("mrow", {}, ...children);
const power = (base: Html, exponent: string): Html =>
  element("msup", {}, base, element("mn", {}, exponent));
/** A prime that is raised once: as an index it would be raised twice. */
const prime = (name: string): Html => element("mi", { class: "formula__prime" }, `${name}′`);
const fraction = (top: Child, bottom: Child): Html => element("mfrac", {}, row(top), row(bottom));
const indexed = (name: string, ...indices: string[]): Html =>
  element(
    "msub",
    {},
    mi(name),
    row(indices.flatMap((index, i) => (i > 0 ? [mo(","), mi(index)] : [mi(index)]))),
  );

const N = mi("N");
const C = mi("C");
const K2 = power(mi("K"), "2");
const OUT = [prime("H"), prime("W")];
const TIMES = mo("·");

/** a · b · c */
function product(...factors: (Child | readonly Child[])[]): Child {
  return factors.flatMap((factor, i) => (i > 0 ? [TIMES, factor] : [factor]));
}

const OUT_PRODUCT = product(...OUT);

function linesOf(name: FormulaName, number: (text: string) => Html): readonly Line[] {
  const count = (key: string): Html => number(`{${key}}`);
  const equals = mo("=");
  switch (name) {
    case "standard":
      return [
        [product(N, C, K2, OUT_PRODUCT)],
        [
          equals,
          product(...["filters", "channels", "area", "positions"].map(count)),
          equals,
          count("standard"),
        ],
      ];
    case "depthwise":
      return [
        [product(C, K2, OUT_PRODUCT)],
        [
          equals,
          product(...["channels", "area", "positions"].map(count)),
          equals,
          count("depthwise"),
        ],
      ];
    case "pointwise":
      return [
        [product(N, C, OUT_PRODUCT)],
        [
          equals,
          product(...["filters", "channels", "positions"].map(count)),
          equals,
          count("pointwise"),
        ],
      ];
    case "separable":
      return [[count("depthwise"), mo("+"), count("pointwise"), equals, count("separable")]];
    case "ratio":
      return [
        [
          fraction(
            [product(C, K2, OUT_PRODUCT), mo("+"), product(N, C, OUT_PRODUCT)],
            product(N, C, K2, OUT_PRODUCT),
          ),
          equals,
          fraction(number("1"), N),
          mo("+"),
          fraction(number("1"), K2),
        ],
        [
          equals,
          fraction(number("1"), count("filters")),
          mo("+"),
          fraction(number("1"), count("area")),
          equals,
          count("ratio"),
        ],
      ];
    case "twin":
      return [[indexed("W", "n", "c"), equals, indexed("P", "n", "c"), TIMES, indexed("D", "c")]];
  }
}

export function formula(name: FormulaName, figures: TextValues): Html {
  const number = (text: string): Html => element("mn", {}, format(text, figures));
  const lines = linesOf(name, number).map((line) =>
    element("math", { display: "block" }, row(...line)),
  );
  // It may be wider than a phone: then it scrolls by itself, also by keys.
  return element(
    "div",
    {
      class: "formula",
      "data-formula": name,
      tabindex: 0,
      role: "group",
      "aria-label": FORMULA_WORDS[name],
    },
    ...lines,
  );
}

const FORMULA_WORDS: Readonly<Record<FormulaName, string>> = {
  standard: "Multiplications of the standard convolution",
  depthwise: "Multiplications of the depthwise stage",
  pointwise: "Multiplications of the pointwise stage",
  separable: "Multiplications of both stages",
  ratio: "Separable divided by standard",
  twin: "The kernels of the standard twin",
};
