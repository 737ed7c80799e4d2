/** The worker: computes recipes, and times one. */
import { expose, releaseProxy, type Remote } from "comlink";

import type { Recipe } from "../../engine/index.ts";
import { computing, PACING } from "./computing.ts";
import { simdKernels } from "./kernels.ts";
import type { Progress } from "./remote.ts";
import { timeLayer } from "./timing.ts";
import type { Timing } from "./timing.ts";

/** Whoever does not want the times any more ends the worker. */
const isAlwaysWanted = (): boolean => true;

/** RemoteComputer, seen from the inside. */
const computer = {
  ...computing,
  async time(recipe: Recipe, onProgress: Remote<Progress>): Promise<Timing> {
    const report = (share: number): void => void onProgress(share);
    try {
      const simd = await simdKernels();
      return await timeLayer(recipe, PACING, isAlwaysWanted, report, simd);
    } finally {
      onProgress[releaseProxy]();
    }
  },
};

expose(computer);
