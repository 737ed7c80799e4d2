/** Hides the value that is asked for and marks its cell; fetched by shells that ask. */
import type { BlockGeometry } from "../../engine/index.ts";
import { fetchAsked, type AskedStage, type Box, type StageLayout } from "../../scene/index.ts";
import type { Moment } from "../../timeline/index.ts";
import "./asking.css";
import { place } from "./place.ts";

/** A smaller frame would not be seen from the back row (px). */
const LEAST = 22;
/** Of its height, the sign's. */
const SHARE = 0.8;

interface Asked {
  readonly g: BlockGeometry;
  readonly layout: StageLayout;
  readonly moment: Moment;
  /** null or undefined: nothing is asked. */
  readonly stage: AskedStage | null | undefined;
  /** Intermediate channel of a depthwise value; null: the one at work. */
  readonly channel: number | null;
}

export interface Asking {
  /** What is left of a moment while a stage's value is asked. */
  readonly unanswered: (stage: AskedStage) => (g: BlockGeometry, moment: Moment) => Moment;
  /** Marks the asked cell. */
  readonly mark: (asked: Asked) => void;
}

export async function createAsking(host: HTMLElement): Promise<Asking> {
  const { askedBox, unansweredMoment } = await fetchAsked();
  const sign = host.ownerDocument.createElement("div");
  sign.className = "asked-cell";
  sign.setAttribute("aria-hidden", "true");
  sign.textContent = "?";
  return {
    unanswered: (stage) => (g, moment) => unansweredMoment(g, moment, stage),
    mark({ g, layout, moment, stage, channel }) {
      const box = stage ? askedBox(g, layout, moment, stage, channel) : null;
      if (!box) return sign.remove();
      const frame = frameOf(box);
      place(sign, frame);
      sign.style.fontSize = `${Math.round(SHARE * frame.height)}px`;
      if (!sign.isConnected) host.append(sign);
    },
  };
}

/** The cell, or a larger square around its middle. */
function frameOf({ x, y, width, height }: Box): Box {
  const side = Math.max(LEAST, Math.min(width, height));
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}
