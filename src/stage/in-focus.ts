/** What a lab's stage shows: its layout, and the channels that stand in it one by one, so that the arithmetic spells out the same. */
import { useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StageLayout } from "../scene/index.ts";
import type { Lab } from "../store/index.ts";
import { useLab } from "./lab-context.tsx";
import { perLab } from "./per-lab.ts";

/** Channels by lane: input channels in the standard one, intermediate ones in the separable one. */
export interface InFocus {
  readonly standard: readonly number[];
  readonly separable: readonly number[];
}

interface OnStage {
  readonly layout: StageLayout | null;
  readonly channels: InFocus;
}

/** No stage yet. */
const NONE: OnStage = { layout: null, channels: { standard: [], separable: [] } };
/** While it plays, channels come and go faster than anybody reads. */
const PLAYING_INTERVAL_MS = 400;

const stageOf = perLab(() => createStore<OnStage>(() => NONE));

export function setInFocus(lab: Lab, layout: StageLayout): void {
  const rowsOf = (lane: string): readonly number[] =>
    layout.laneSlots.find((slot) => slot.lane === lane)?.rows.map(({ channel }) => channel) ?? [];
  const next = { standard: rowsOf("standard"), separable: rowsOf("separable") };
  const stage = stageOf(lab);
  const { channels } = stage.getState();
  const isSame = String(Object.values(next)) === String(Object.values(channels));
  stage.setState({ layout, channels: isSame ? channels : next });
}

export function useStageLayout(): StageLayout | null {
  return useStore(stageOf(useLab()), ({ layout }) => layout);
}

export function useInFocus(): InFocus {
  const lab = useLab();
  const stage = stageOf(lab);
  const read = (): InFocus => stage.getState().channels;
  const subscribe = (listener: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = stage.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(listener, lab.store.getState().playing ? PLAYING_INTERVAL_MS : 0);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
  return useSyncExternalStore(subscribe, read, read);
}
