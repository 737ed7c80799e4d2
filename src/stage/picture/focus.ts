/** Which input channels come into focus: those that the person chose, looks at or pinned, or those at work. */
import type { BlockGeometry, Cell } from "../../engine/index.ts";
import { channelOfCell, FOCUS_CHANNELS, type StageLayout } from "../../scene/index.ts";
import { geometryOf, momentOf, pinOf, type LabState } from "../../store/index.ts";
import type { Moment } from "../../timeline/index.ts";
import type { StageView } from "./stage-view.ts";

/** The input channel at work; of a group, the first. */
function workingOf(g: BlockGeometry, { segment, firstChannel }: Moment): number | null {
  if (firstChannel === null || segment === "input") return firstChannel;
  return Math.floor(firstChannel / g.depthMultiplier);
}

/** The channels the person chose; while one channel is at work, the page that holds it. */
function focusFor(g: BlockGeometry, focus: number, channel: number | null): number {
  const count = Math.min(g.inChannels, FOCUS_CHANNELS);
  const kept = Math.max(0, Math.min(focus, g.inChannels - count));
  if (channel === null || (channel >= kept && channel < kept + count)) return kept;
  return Math.min(Math.floor(channel / count) * count, g.inChannels - count);
}

/** The focus of one stage. */
export class Focus {
  #first = 0;
  #pin: Cell | null = null;

  /** The pin that was followed last. */
  get pin(): Cell | null {
    return this.#pin;
  }

  choose(channel: number): void {
    this.#first = channel;
  }

  /** A pin on a channel that is out of focus brings it in. */
  followPin(state: LabState): void {
    const pin = pinOf(state);
    if (pin === this.#pin) return;
    this.#pin = pin;
    const g = geometryOf(state);
    const channel = pin && channelOfCell(g, pin);
    if (channel !== null) this.#first = focusFor(g, this.#first, channel);
  }

  /**
   * The first channel in focus. What keys go to comes into focus, what a pointer is on stays where it is; so does a pin,
   * until the person goes on.
   * @param shown what stands there now, if it is of the same layer
   */
  firstOf(state: LabState, shown: StageLayout | null, view: StageView): number {
    const g = geometryOf(state);
    const working = workingOf(g, momentOf(state));
    if (view.isHeld) {
      const { ask, askChannel } = view;
      const asked = ask && askChannel !== null ? Math.floor(askChannel / g.depthMultiplier) : null;
      return focusFor(g, this.#first, asked ?? working);
    }
    const channel = state.look && channelOfCell(g, state.look);
    if (channel !== null) {
      const channels = shown?.channels ?? [];
      if (channels.some((slot) => slot.channel === channel)) return channels[0].channel;
      return (this.#first = focusFor(g, this.#first, channel));
    }
    const pin = pinOf(state);
    const pinned = pin && channelOfCell(g, pin);
    const kept = focusFor(g, this.#first, null);
    if (pinned !== null && pinned >= kept && pinned < kept + FOCUS_CHANNELS) return kept;
    return focusFor(g, this.#first, working);
  }
}
