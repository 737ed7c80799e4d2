/** The exported Keras code, its layers carried out one by one by TensorFlow.js on the numbers in the text. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { kerasCode } from "../../src/stage/panels/code/keras.ts";
import { callsOf, numbersIn, type Call } from "../stage/panels/code/calls.ts";
import { layerOf, nameOf, SETTINGS, withValues } from "../stage/panels/code/layers.ts";
import { startTensorFlow } from "./peers/tfjs-cpu.ts";

beforeAll(startTensorFlow);

const ARRAY = /np\.array\(\[([^\]]*)\], dtype="float32"\)(?:\.reshape\(([^)]*)\))?/g;

/** Every array of a text with its sizes, in order. */
function arraysIn(text: string): tf.Tensor[] {
  return [...text.matchAll(ARRAY)].map(([, list = "", shape]) => {
    const values = numbersIn(list);
    return tf.tensor(values, shape === undefined ? [values.length] : numbersIn(shape), "float32");
  });
}

interface Step {
  readonly kind: string;
  readonly call: Call;
}

/** A model's layers in order, without its input. */
function stepsOf(text: string, model: string): Step[] {
  const [body = ""] = text.split(`${model} = keras.Sequential([`)[1]?.split("\n])") ?? [];
  return [...body.matchAll(/layers\.(\w+)\(/g)].map(({ 0: name, 1: kind = "", index }) => {
    const [call] = callsOf(body.slice(index), name.slice(0, -1));
    if (call === undefined) throw new Error(`No call of ${name}`);
    return { kind, call };
  });
}

function zeros(text = ""): [number, number][] {
  const [a = NaN, b = a, c, d] = numbersIn(text);
  const sides: [number, number][] =
    c === undefined || d === undefined
      ? [
          [a, a],
          [b, b],
        ]
      : [
          [a, b],
          [c, d],
        ];
  return [[0, 0], ...sides, [0, 0]];
}

/** One layer, as Keras does it on TensorFlow; it takes its weights from the front of the list. */
function carryOut({ kind, call }: Step, x: tf.Tensor4D, weights: tf.Tensor[]): tf.Tensor4D {
  const { positional, named } = call;
  const take = () => weights.shift() ?? tf.tensor([]);
  const strides = Number(named["strides"] ?? "1");
  const padding = named["padding"] === '"same"' ? "same" : "valid";
  const dilation = Number(named["dilation_rate"] ?? "1");
  const biased = (y: tf.Tensor4D) =>
    named["use_bias"] === "True" ? tf.add<tf.Tensor4D>(y, take()) : y;
  switch (kind) {
    case "ZeroPadding2D":
      return tf.pad(x, zeros(positional[0]));
    case "MaxPooling2D":
      return tf.maxPool(x, Number(named["pool_size"]), strides, "valid");
    case "Conv2D":
      return biased(tf.conv2d(x, take() as tf.Tensor4D, strides, padding, "NHWC", dilation));
    case "DepthwiseConv2D":
      return biased(
        tf.depthwiseConv2d(x, take() as tf.Tensor4D, strides, padding, "NHWC", dilation),
      );
    default:
      throw new Error(`No layer ${kind}`);
  }
}

describe.each(["standard", "separable"] as const)("the %s model", (model) => {
  test.each(SETTINGS.map((setting) => ({ name: nameOf(setting), setting })))(
    "gives the outputs that the text expects: $name",
    ({ setting }) => {
      const code = kerasCode(withValues(layerOf(setting)));
      const [, setting1 = ""] = code.split(`${model}.set_weights([`);
      const weights = arraysIn(setting1.split("\n])")[0] ?? "");
      const [, after = ""] = code.split("\nx = ");
      const [x, ...expected] = arraysIn(after);
      let y = x as tf.Tensor4D;
      for (const step of stepsOf(code, model)) y = carryOut(step, y, weights);
      expect(weights, "all weights are used").toEqual([]);
      const wanted = expected[model === "standard" ? 0 : 1];
      expect(y.shape).toEqual(wanted?.shape);
      const ours = wanted?.dataSync() ?? [];
      const limit = Number(/atol=([\de-]+)/.exec(code)?.[1]);
      y.dataSync().forEach((value, index) => {
        expect(Math.abs(value - (ours[index] ?? NaN))).toBeLessThanOrEqual(limit);
      });
    },
  );
});
