/** The worker: computes recipes, and times one. */
import { expose, releaseProxy, type Remote } from "comlink";
import type { Recipe } from "../../engine/index.ts";
import { computing, PACING } from "./computing.ts";
import type { Progress } from "./remote.ts";
import { timeLayer } from "./timing.ts";
import type { Timing } from "./timing.ts";

/** Whoever does not want the times any more ends the worker. */
const isAlwaysWanted = (): boolean => true;

/** RemoteComputer, seen from the inside. */
const computer = {
  ...computing,
  async time(recipe: Recipe, onProgress: Remote<Progress>): Promise<Timing> {
    try {
      return await timeLayer(recipe, PACING, isAlwaysWanted, (share) => void onProgress(share));
    } finally {
      onProgress[releaseProxy]();
    }
  },
};

expose(computer);
