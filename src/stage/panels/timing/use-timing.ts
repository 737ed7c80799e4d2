/** A timing from the press of the button to its figures; another layer calls it off. */
import { useEffect, useRef, useState } from "react";
import type { BlockCost, BlockGeometry } from "../../../engine/index.ts";
import { sameGroup } from "../../../params/index.ts";
import type { LayerParams } from "../../../params/index.ts";
import { costsOf, geometryOf, recipeOf } from "../../../store/index.ts";
import type { Lab } from "../../../store/index.ts";
import { Superseded } from "../../compute/slices.ts";
import { timeRecipe } from "../../compute/timer.ts";
import type { Timed } from "../../compute/timer.ts";

export interface Measured extends Timed {
  readonly layer: LayerParams;
  readonly geometry: BlockGeometry;
  readonly costs: BlockCost;
}

export type TimingState =
  | { readonly kind: "idle" | "cancelled" | "failed" }
  | { readonly kind: "running"; readonly layer: LayerParams; readonly share: number }
  | { readonly kind: "done"; readonly measured: Measured };

interface UsedTiming {
  readonly state: TimingState;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** @param time stands for the real work in tests */
export function useTiming(lab: Lab, time = timeRecipe): UsedTiming {
  const [state, setState] = useState<TimingState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);

  const end = (kind: "idle" | "cancelled"): void => {
    if (running.current === null) return;
    running.current.abort();
    running.current = null;
    setState({ kind });
  };

  useEffect(() => () => running.current?.abort(), []);

  const start = (): void => {
    const began = lab.store.getState();
    const recipe = recipeOf(began);
    if (recipe === null || running.current !== null) return;
    const own = new AbortController();
    running.current = own;
    const { layer } = began.params;
    const unsubscribe = lab.store.subscribe(({ params }) => {
      if (!sameGroup(params.layer, layer)) end("idle");
    });
    own.signal.addEventListener("abort", unsubscribe);
    // What plays would take time from what is timed.
    if (began.playing) lab.dispatch({ type: "pause" });
    setState({ kind: "running", layer, share: 0 });

    const onProgress = (share: number): void => {
      if (running.current === own) setState({ kind: "running", layer, share });
    };
    const settle = (next: TimingState): void => {
      if (running.current !== own) return;
      running.current = null;
      unsubscribe();
      setState(next);
    };
    time(recipe, onProgress, own.signal).then(
      (timed) => {
        const figures = { geometry: geometryOf(began), costs: costsOf(began) };
        settle({ kind: "done", measured: { ...timed, ...figures, layer } });
      },
      (error: unknown) => {
        settle({ kind: error instanceof Superseded ? "cancelled" : "failed" });
      },
    );
  };

  return { state, start, cancel: () => end("cancelled") };
}
