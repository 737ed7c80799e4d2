/** One lab: a store and the only way to change it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ParsedLink } from "../params/index.ts";
import { initialState } from "./loading.ts";
import { reduce } from "./reduce.ts";
import type { Command, LabState } from "./types.ts";

export interface Lab {
  /** Read and subscribe; state changes only through `dispatch`. */
  readonly store: Pick<StoreApi<LabState>, "getState" | "getInitialState" | "subscribe">;
  readonly dispatch: (command: Command) => void;
}

/** A new lab with the worked example, or with what a link says. Several live on one page without meeting. */
export function createLab(link?: ParsedLink): Lab {
  const store = createStore<LabState>(() => initialState(link));
  return {
    store,
    dispatch: (command) => store.setState((state) => reduce(state, command), true),
  };
}
