/** Opens a layer in the lab above: one undo step, the stage in sight, a sentence that says so. */
import { useState } from "react";
import { blockCost } from "../../../engine/index.ts";
import { changeLayer, specOf } from "../../../params/index.ts";
import type { LayerParams } from "../../../params/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { useParts } from "../parts.ts";
import { openedText } from "./words.ts";

const layerOf = (state: LabState): LayerParams => state.params.layer;

interface OpenInLab {
  /** @param name what is opened, in the announcement */
  readonly open: (name: string, values: LayerParams) => void;
  /** For a live region; empty until something was opened. */
  readonly said: string;
  /** A link has locked what a layer would set. */
  readonly isLocked: boolean;
}

export function useOpenInLab(): OpenInLab {
  const lab = useLab();
  const [said, setSaid] = useState("");
  const fields = Object.keys(useLabState(layerOf)) as (keyof LayerParams)[];
  const parts = useParts("settings");
  return {
    said,
    isLocked: fields.some(parts.isLocked),
    open(name, values) {
      const isPossible = changeLayer(lab.store.getState().params.layer, { ...values }).ok;
      // What is refused gives a notice that says why.
      lab.dispatch({ type: "setLayer", values });
      showStage();
      setSaid(isPossible ? openedText(name, values, blockCost(specOf(values)).ratio) : "");
    },
  };
}

/** The shell's place for the stage; the keyboard goes on from there. */
function showStage(): void {
  const place = document.querySelector(".stage")?.parentElement;
  if (!place) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const isTall = place.getBoundingClientRect().height > 0.8 * window.innerHeight;
  place.scrollIntoView({
    behavior: isCalm ? "auto" : "smooth",
    block: isTall ? "start" : "center",
  });
  place.focus({ preventScroll: true });
}
