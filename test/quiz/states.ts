/** States of the lab of all sorts, and what stands where in them, by loops. */
import {
  generateInput,
  generateWeights,
  requireGeometry,
  streamOf,
} from "../../src/engine/index.ts";
import {
  DEFAULTS,
  editSize,
  INPUT_KINDS,
  KERNEL_KINDS,
  NO_EDITS,
  parseCell,
  specOf,
  withEdit,
} from "../../src/params/index.ts";
import type { LayerParams } from "../../src/params/index.ts";
import { makeQuestionAt, TOPICS } from "../../src/quiz/index.ts";
import type { Question, QuestionKind, QuestionState, Topic } from "../../src/quiz/index.ts";
import { parseTime } from "../../src/timeline/index.ts";
import { sizesOf, valueOf } from "./plain.ts";

export const worked: QuestionState = {
  layer: { ...DEFAULTS.layer, bias: false },
  data: DEFAULTS.data,
  time: { segment: "input" },
};

export function at(time: string, changes: Partial<QuestionState> = {}): QuestionState {
  const address = parseTime(time);
  if (address === null) throw new Error(`${time} is no time`);
  return { ...worked, ...changes, time: address };
}

export function numbersOf(question: Question | null): readonly number[] {
  if (question === null || !("numbers" in question.right)) throw new Error("no numbers");
  return question.right.numbers;
}

export function rightKey({ right, form }: Question): string {
  if (!("choice" in right) || form.type !== "choices") throw new Error("no choices");
  return form.options[right.choice].key;
}

/** The numbers of the stage, edits over them, without the engine's run. */
function shownNumbers({ layer, data, edits = NO_EDITS }: QuestionState) {
  const g = requireGeometry(specOf(layer));
  const weights = generateWeights(data.kernels, g, data.seed, layer.bias);
  const numbers = { ...weights, input: generateInput(data.input, g, data.seed).data };
  for (const [target, values] of Object.entries(edits)) {
    for (const [index, value] of values) {
      const list = numbers[target as keyof typeof numbers];
      if (list !== null) list[index] = value;
    }
  }
  return numbers;
}

/** One output value by loops, biases added. */
export function loopValue(state: QuestionState, pin: string): number {
  const cell = parseCell(pin);
  const numbers = shownNumbers(state);
  const { layer } = state;
  const [map, y, x] = cell?.at ?? [];
  const filtered = (middle: number): number =>
    valueOf(layer, numbers, "depthwise", middle, y, x) + (numbers.depthwiseBias?.[middle] ?? 0);
  if (cell?.tensor === "depthwise") return filtered(map);
  if (cell?.tensor === "standard") {
    return valueOf(layer, numbers, "standard", map, y, x) + (numbers.standardBias?.[map] ?? 0);
  }
  if (cell?.tensor !== "separable") throw new Error(`${pin} is no value`);
  const middle = layer.channels * layer.multiplier;
  let sum = numbers.pointwiseBias?.[map] ?? 0;
  for (let i = 0; i < middle; i++) sum += filtered(i) * numbers.pointwise[map * middle + i];
  return sum;
}

export const STATES = 300;
const ANSWERABLE = ["integers", "checkerboard", "impulse"] as const;

/** Layers of all sorts, edits, biases, and times in every segment, drawn but the same on every machine. */
function randomStates(): QuestionState[] {
  const next = streamOf(20, "states");
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)];
  const draw = (): QuestionState => {
    const layer: LayerParams = {
      ...{ height: whole(1, 9), width: whole(1, 9), channels: one([1, 2, 3, 3, 4, 20]) },
      ...{ kernel: one([1, 2, 3, 3, 5]), filters: one([1, 2, 3, 8, 128]) },
      ...{ stride: one([1, 1, 2, 3]), dilation: one([1, 1, 1, 2]), multiplier: one([1, 1, 1, 2]) },
      ...{ padding: one(["valid", "valid", "same", 0, 1, 2] as const), bias: one([false, true]) },
    };
    const segment = one(["input", "position", "filter", "filters", "compare", "end"] as const);
    const tap = one([undefined, whole(0, 80)]);
    const place = one([{}, { y: whole(0, 8), x: whole(0, 8), filter: whole(0, 127) }]);
    const values = [whole(0, 2), one([0.5, 7, -4])] as const;
    const target = one(["input", "standard", "depthwise", "pointwise"] as const);
    const edited = values.reduce(
      (edits, value) => withEdit(edits, target, whole(0, editSize(layer, target) - 1), value),
      NO_EDITS,
    );
    return {
      layer,
      data: {
        input: one([...ANSWERABLE, ...ANSWERABLE, ...INPUT_KINDS]),
        kernels: one(["integers", ...KERNEL_KINDS] as const),
        seed: whole(0, 9999),
      },
      ...one([{}, { edits: edited }]),
      time: { segment, ...place, ...(tap !== undefined && { tap }) },
    };
  };
  const states: QuestionState[] = [];
  while (states.length < STATES) {
    const state = draw();
    const { height, width } = sizesOf(gapless(state.layer));
    if (height > 0 && width > 0) states.push(state);
  }
  return states;
}

export const states = randomStates();

interface Asked {
  readonly state: QuestionState;
  readonly question: Question;
}

/** Every question of the kind that the states have, with each topic and without one. */
export function askedOf(kind: QuestionKind): Asked[] {
  return states.flatMap((state, seed) =>
    [undefined, ...TOPICS[kind]].flatMap((about: Topic | undefined) => {
      const question = makeQuestionAt(kind, about, state, seed);
      return question === null ? [] : [{ state, question }];
    }),
  );
}

/** The plain loops know no gaps in a kernel: its sizes are those of the whole window, its taps its own. */
export function gapless(layer: LayerParams): LayerParams {
  return { ...layer, kernel: (layer.kernel - 1) * layer.dilation + 1 };
}
