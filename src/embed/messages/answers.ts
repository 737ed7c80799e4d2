/** What a host can ask for: the state as a link has it, the counts, one channel's values. */
import { quote, writeLink } from "../../params/index.ts";
import type { Answers, Counts, CountEvent, StepEvent } from "../../protocol/index.ts";
import {
  costsOf,
  momentOf,
  runOf,
  timelineOf,
  wantedOf,
  isWaitingForPhoto,
  type LabState,
} from "../../store/index.ts";
import { addressOf, formatTime, type Done } from "../../timeline/index.ts";
import { format } from "../../ui/index.ts";
import { faultOf, type Fault, type TensorRequest } from "./read.ts";
import { MESSAGE_STRINGS as WORDS } from "./strings.ts";

export function stepNow(state: LabState): StepEvent {
  const timeline = timelineOf(state);
  const { step } = state.head;
  const time = formatTime(addressOf(timeline, step));
  return { time, step, steps: timeline.steps, playing: state.playing };
}

export function countNow(state: LabState): CountEvent {
  const { standard, depthwise, pointwise } = costsOf(state);
  return {
    done: countsOf(momentOf(state).done),
    total: countsOf({
      standard: standard.multiplications,
      depthwise: depthwise.multiplications,
      pointwise: pointwise.multiplications,
    }),
  };
}

function countsOf({ standard, depthwise, pointwise }: Done): Counts {
  return { standard, depthwise, pointwise, separable: depthwise + pointwise };
}

export function countsNow(state: LabState): Answers["counts"] {
  return { ...countNow(state), ratio: costsOf(state).ratio };
}

/** The values at the moment of asking, though edited values take a moment to write down. */
export async function stateNow(state: LabState): Promise<Answers["state"]> {
  const { params, edits, playing, notices } = state;
  const address = addressOf(timelineOf(state), state.head.step);
  return {
    params: {
      ...params.layer,
      ...params.data,
      ...params.time,
      ...params.view,
      time: formatTime(address),
      play: playing,
    },
    link: await writeLink(params, edits, address),
    playing,
    ready: wantedOf(state) === null && isWaitingForPhoto(state) === null,
    notices,
  };
}

export function tensorNow(
  state: LabState,
  { tensor, channel }: TensorRequest,
): Answers["tensor"] | { readonly fault: Fault } {
  const run = runOf(state);
  if (run === null) return { fault: faultOf("not-ready", "tensor", WORDS.notReady) };
  const { shape, data } = run[tensor];
  const [count, height, width] = shape;
  if (channel >= count) {
    const words = { given: quote(channel), tensor, count: String(count) };
    return { fault: faultOf("bad-value", "channel", format(WORDS.noChannel, words)) };
  }
  const area = height * width;
  // A copy: what is transferred to the host is gone from here.
  return {
    tensor,
    channel,
    shape: [height, width],
    data: data.slice(channel * area, (channel + 1) * area),
  };
}
