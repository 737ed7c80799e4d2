/** The frameworks that a layer is written for, in the order of their tabs. */
import { jaxCode } from "./jax.ts";
import { kerasCode } from "./keras.ts";
import type { CodeLayer } from "./layer.ts";
import { pytorchCode } from "./pytorch.ts";

export const FRAMEWORKS = ["pytorch", "keras", "jax"] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const CODE_OF: Readonly<Record<Framework, (layer: CodeLayer) => string>> = {
  pytorch: pytorchCode,
  keras: kerasCode,
  jax: jaxCode,
};
