/** Has the runs that a lab waits for computed away from the page. */
import type { Recipe } from "../../engine/index.ts";
import { wantedOf, type Lab } from "../../store/index.ts";
import { STAGE_STRINGS } from "../strings/stage.ts";
import type { Computer } from "./computer.ts";
import { Superseded } from "./slices.ts";

/** Progress that comes faster would be drawn for nobody. */
const NEWS_MS = 50;

/** Most layers need none, so it is fetched when one does. */
const makeComputer = async (): Promise<Computer> =>
  (await import("./computer.ts")).createComputer();

/** Follows a lab until the returned function is called. */
export function startComputing(lab: Lab, make = makeComputer): () => void {
  let made: Promise<Computer> | null = null;
  let asked: Recipe | null = null;

  const compute = async (recipe: Recipe, onProgress: (done: number) => void) => {
    const computer = await (made ??= make());
    if (asked !== recipe) throw new Superseded();
    return computer.compute(recipe, onProgress);
  };

  const ask = (recipe: Recipe): void => {
    let toldAt = performance.now();
    const onProgress = (done: number): void => {
      const now = performance.now();
      if (asked !== recipe || now - toldAt < NEWS_MS) return;
      toldAt = now;
      lab.dispatch({ type: "computing", recipe, done });
    };
    compute(recipe, onProgress).then(
      (values) => lab.dispatch({ type: "computed", recipe, values }),
      (error: unknown) => {
        if (asked !== recipe || error instanceof Superseded) return;
        lab.dispatch({ type: "computeFailed", recipe, reason: reasonOf(error) });
      },
    );
  };

  const follow = (): void => {
    const wanted = wantedOf(lab.store.getState());
    if (wanted === asked) return;
    asked = wanted;
    if (wanted === null) void made?.then((computer) => computer.cancel());
    else ask(wanted);
  };

  follow();
  const unsubscribe = lab.store.subscribe(follow);
  return () => {
    asked = null;
    unsubscribe();
    void made?.then((computer) => computer.end());
  };
}

/** Browsers word a refused allocation differently, but all throw a RangeError. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return STAGE_STRINGS.failed.broken;
  if (error.name === "RangeError") return STAGE_STRINGS.failed.memory;
  return error.name === "TensorError" ? error.message : STAGE_STRINGS.failed.broken;
}
