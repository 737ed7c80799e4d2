/** The chapters' formulas: sound MathML that says what the engine computes. */
// @vitest-environment jsdom
import { expect, test } from "vitest";
import { blockCost } from "../../src/engine/index.ts";
import { figuresOf } from "../../src/tutorial/article/figures.ts";
import { formula, FORMULAS } from "../../src/tutorial/article/formulas.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";

const figures = await figuresOf({ at: { segment: "end" } });

/** How many children these elements take. */
const CHILDREN: Readonly<Record<string, number>> = { mfrac: 2, msup: 2, msub: 2 };
const LEAVES = ["mi", "mn", "mo"];

const parsed = (name: (typeof FORMULAS)[number]): Element => {
  const root = new DOMParser().parseFromString(formula(name, figures).html, "application/xml");
  expect(root.querySelector("parsererror")).toBeNull();
  return root.documentElement;
};

test.each(FORMULAS)("%s is well-formed MathML with a name", (name) => {
  const root = parsed(name);
  expect(root.getAttribute("aria-label")).toMatch(/\w{4}/);
  const elements = [...root.querySelectorAll("math *")];
  expect(elements.length).toBeGreaterThan(3);
  for (const element of elements) {
    const isLeaf = LEAVES.includes(element.localName);
    expect(["mrow", ...Object.keys(CHILDREN), ...LEAVES]).toContain(element.localName);
    expect(element.children.length > 0).toBe(!isLeaf);
    const wanted = CHILDREN[element.localName];
    if (wanted !== undefined) expect(element.children.length).toBe(wanted);
    if (isLeaf) expect(element.textContent).not.toMatch(/^\s*$|[{}]|undefined|NaN/);
    // The security policy refuses style attributes.
    expect(element.hasAttribute("style")).toBe(false);
  }
});

test.each(["standard", "depthwise", "pointwise"] as const)(
  "the factors of %s multiply to its count",
  (name) => {
    const numbers = [...parsed(name).querySelectorAll("mn")]
      // The exponent of K is not a factor.
      .filter((each) => each.parentElement?.localName !== "msup")
      .map((each) => Number(each.textContent.replaceAll(",", "")));
    const count = numbers.pop();
    expect(numbers.reduce((product, factor) => product * factor, 1)).toBe(count);
    expect(count).toBe(blockCost(WORKED_EXAMPLE)[name].multiplications);
  },
);

test("the ratio is what its fractions add up to", () => {
  const text = parsed("ratio").textContent.replaceAll("\u00a0", " ");
  const { ratio } = blockCost(WORKED_EXAMPLE);
  expect(ratio).toBeCloseTo(
    1 / WORKED_EXAMPLE.outChannels + 1 / WORKED_EXAMPLE.kernelSize ** 2,
    12,
  );
  expect(text).toContain(`${(100 * ratio).toFixed(2)} %`);
});
