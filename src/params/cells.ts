/** A cell of the layer as the text of a link: "standard.40.2.2", and back. */
import type { Cell, CellTensor } from "../engine/index.ts";

/** How many indices each tensor's cells have; all 0-based. */
const INDICES: Readonly<Record<CellTensor, number>> = {
  input: 3,
  depthwise: 3,
  alone: 4,
  standard: 3,
  separable: 3,
  standardKernels: 4,
  depthwiseKernels: 3,
  pointwiseWeights: 2,
};

const INDEX = "(0|[1-9]\\d{0,4})";
const shapes = Object.entries(INDICES).map(([name, count]) => `${name}(\\.${INDEX}){${count}}`);

/** Empty, or a tensor's name with its indices. */
export const CELL_GRAMMAR = new RegExp(`^(${shapes.join("|")})?$`);

export function formatCell({ tensor, at }: Cell): string {
  return [tensor, ...at].join(".");
}

/** Null for "" and for what is no cell of any layer. */
export function parseCell(text: string): Cell | null {
  if (text === "" || !CELL_GRAMMAR.test(text)) return null;
  const [tensor, ...at] = text.split(".");
  return { tensor: tensor as CellTensor, at: at.map(Number) };
}
