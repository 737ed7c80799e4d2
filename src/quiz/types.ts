/** A question as data: what is asked of which layer, what is right, and what each wrong answer mixes up. */
import type { DataParams, Edits, LayerParams, TimeParams } from "../params/index.ts";
import type { MisconceptionId } from "./misconceptions.ts";

export const QUESTION_KINDS = ["shape", "value", "count", "weightShape", "dependence"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** 1: nothing but the idea · 2: strides, padding, two stages · 3: depth multipliers, groups, and what does not divide. */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** What a question can be told to ask about. Without a topic it asks about any of them, and more. */
export const TOPICS = {
  shape: ["standard", "separable"],
  value: ["standard", "depthwise", "pointwise"],
  count: ["standard", "depthwise", "pointwise", "separable", "cheaper"],
  weightShape: ["standard", "depthwise", "pointwise", "groups"],
  dependence: ["standard", "depthwise", "pointwise"],
} as const satisfies Record<QuestionKind, readonly string[]>;
export type Topic<Kind extends QuestionKind = QuestionKind> = (typeof TOPICS)[Kind][number];

/** A sum of products, first factor from the data, second a weight. */
export type Products = readonly (readonly [value: number, weight: number])[];

/** What a placeholder stands for; how it is written is the reader's language's matter. */
export type WordValue =
  | number
  /** 5 × 5 × 128 */
  | { readonly shape: readonly number[] }
  /** (128, 3, 3, 3), as PyTorch writes it */
  | { readonly tuple: readonly number[] }
  /** 2 × 1 + 0 × (−1) */
  | { readonly products: Products }
  /** 3 + (−1) + 2 */
  | { readonly sum: readonly number[] };

/** A text's key and what its named placeholders stand for. */
export interface Words<Key extends string = string> {
  readonly key: Key;
  readonly values: Readonly<Record<string, WordValue>>;
}

/** Numbers that the question shows: a map, a window, a kernel, a row of weights. */
export interface Grid {
  readonly of: "data" | "weight";
  readonly name: Words<GridKey>;
  readonly rows: readonly (readonly number[])[];
}

/** An answer: which of the choices, or a number for each field. */
export type Response = { readonly choice: number } | { readonly numbers: readonly number[] };

export type AnswerForm =
  | { readonly type: "choices"; readonly options: readonly Words<OptionKey>[] }
  /** One field for each name; more than one make a shape. */
  | { readonly type: "numbers"; readonly fields: readonly FieldName[] };

export type FieldName =
  | "count"
  | "value"
  | "height"
  | "width"
  | "channels"
  | "out"
  | "in"
  | "kernelRows"
  | "kernelColumns";

/** A wrong answer that is known, and what it mixes up. */
export interface Trap {
  readonly response: Response;
  readonly misconception: MisconceptionId;
}

/** Where the stage shows what the question is about, its answer included. */
export interface Showing {
  readonly layer: LayerParams;
  readonly data: DataParams;
  /** Values written over those of the seed, where the question was asked of some. */
  readonly edits?: Edits;
  readonly time: TimeParams["time"];
  /** A cell to pin, or "". */
  readonly pin: string;
  /** The lane that it is about, where only one is shown. */
  readonly lane: "standard" | "separable";
}

/** Which settings of the layer the question names, in the order of the controls. */
export type Given =
  "input" | "kernel" | "filters" | "stride" | "padding" | "dilation" | "multiplier";

export interface Question {
  /**
   * "count.2.41": kind, level, seed; "count.2.41.cheaper" with a topic.
   * Asked of a state: "count.at.41.cheaper.1x8k2p", kind, seed, topic, and a name of the state.
   */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly seed: number;
  readonly level: Level;
  /** What it was told to ask about. */
  readonly about?: Topic;
  readonly layer: LayerParams;
  readonly given: readonly Given[];
  readonly prompt: Words<PromptKey>;
  /** A line of PyTorch that the prompt speaks of. */
  readonly code: Words<"conv2d"> | null;
  readonly grids: readonly Grid[];
  readonly form: AnswerForm;
  readonly right: Response;
  readonly traps: readonly Trap[];
  /** The way to the answer, a step a line. */
  readonly steps: readonly Words<StepKey>[];
  /** This layer's numbers: what the words about a misconception may name. */
  readonly numbers: Readonly<Record<string, WordValue>>;
  readonly showing: Showing;
}

export type PromptKey =
  | "shape.separable"
  | "shape.standard"
  | "shape.depthwise"
  | "value.depthwise"
  | "value.depthwiseMultiplied"
  | "value.pointwise"
  | "value.standard"
  | "value.separable"
  | "value.edge"
  | "count.standard"
  | "count.depthwise"
  | "count.pointwise"
  | "count.separable"
  | "count.cheaper"
  | "weightShape.standard"
  | "weightShape.depthwise"
  | "weightShape.pointwise"
  | "weightShape.groups"
  | "dependence.standard"
  | "dependence.depthwise"
  | "dependence.depthwiseToSeparable"
  | "dependence.pointwise"
  | "dependence.inputSeparable"
  | "dependence.inputStandard";

export type OptionKey =
  | "count"
  | "shape"
  | "tuple"
  | "separableCheaper"
  | "standardCheaper"
  | "sameCost"
  | "yesAll"
  | "yesOnly"
  | "noOther"
  | "noNone"
  | "everyMap"
  | "oneMap"
  | "noMap";

export type GridKey =
  | "window"
  | "kernel"
  | "multipliedKernel"
  | "standardKernel"
  | "filtered"
  | "mix"
  | "bias"
  | "inputChannel";

export type StepKey =
  | "window.dilated"
  | "rows.valid"
  | "rows.padded"
  | "rows.strided"
  | "rows.stridedPadded"
  | "rows.same"
  | "columns.valid"
  | "columns.padded"
  | "columns.strided"
  | "columns.stridedPadded"
  | "columns.same"
  | "maps.filters"
  | "maps.depthwise"
  | "maps.multiplier"
  | "shape.is"
  | "positions"
  | "count.standard"
  | "count.depthwise"
  | "count.depthwiseMultiplier"
  | "count.pointwise"
  | "count.sum"
  | "count.compare"
  | "value.edge"
  | "value.channel"
  | "value.products"
  | "value.add"
  | "value.mix"
  | "value.bias"
  | "value.is"
  | "weights.standard"
  | "weights.depthwise"
  | "weights.pointwise"
  | "weights.groups"
  | "weights.is"
  | "depends.standard"
  | "depends.standardOther"
  | "depends.depthwise"
  | "depends.depthwiseOther"
  | "depends.filtered"
  | "depends.mixed"
  | "depends.pointwise"
  | "depends.pointwiseOther"
  | "depends.reaches"
  | "depends.padding"
  | "depends.visited"
  | "depends.skipped"
  | "depends.readBySeparable"
  | "depends.readByStandard";
