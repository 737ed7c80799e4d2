/** Every moment of a layer's timeline by plain loops that count multiplications one by one: what momentAt must say. */
import type { BlockGeometry } from "../../src/engine/index.ts";
import type { Beat, Moment, Pace, SegmentId } from "../../src/timeline/index.ts";

/** A lane as the loops change it; `value` is the output value (or position) at work. */
interface Lane {
  value: number;
  beat: Beat;
  alone: number;
  outputs: number;
}

/** What a step names beside its place. */
type Named = Partial<Pick<Moment, "channel" | "firstChannel" | "tap" | "tapsDone">>;

class Walk {
  readonly moments: Moment[] = [];
  readonly done = { standard: 0, depthwise: 0, pointwise: 0 };
  readonly standard: Lane = { value: 0, beat: "look", alone: 0, outputs: 0 };
  readonly separable: Lane = { value: 0, beat: "look", alone: 0, outputs: 0 };
  readonly g: BlockGeometry;
  readonly pace: Pace;

  constructor(g: BlockGeometry, pace: Pace) {
    this.g = g;
    this.pace = pace;
  }

  note(segment: SegmentId, beat: Beat, named: Named = {}): void {
    const { done, pace, g, moments } = this;
    const all = g.midChannels * g.positions * g.outChannels;
    moments.push({
      ...{ step: moments.length, pace, segment, beat },
      ...{ channel: null, firstChannel: null, tap: null, tapsDone: null, ...named },
      ...{ standard: this.#place(this.standard), separable: this.#place(this.separable) },
      done: { ...done },
      separableFinished: pace === "race" && done.pointwise === all,
    });
  }

  both(value: number, beat: Beat, alone: number, outputs: number): void {
    Object.assign(this.standard, { value, beat, alone, outputs });
    Object.assign(this.separable, { value, beat, alone, outputs });
  }

  /** Nothing moves, but how far the first position is stays said. */
  rest(segment: SegmentId, beat: "rest" | "compare" = "rest"): void {
    this.standard.beat = beat;
    this.separable.beat = beat;
    const { tapsDone = null } = this.moments[this.moments.length - 1];
    this.note(segment, beat, segment === "position" ? { tapsDone } : {});
  }

  /** Channel by channel, or as many at once as it takes to need no more than `most` steps. */
  groups(count: number, most: number, visit: (first: number, last: number) => void): void {
    let size = 1;
    while (size * most < count) size++;
    for (let first = 0; first < count; first += size) {
      visit(first, Math.min(first + size, count) - 1);
    }
  }

  look(): void {
    this.groups(this.g.inChannels, 8, (firstChannel, channel) =>
      this.note("input", "look", { channel, firstChannel }),
    );
    this.rest("input");
  }

  /** The first position's kernels tap by tap, or whole where there are more than 128 taps. */
  kernels(count: number, multiply: () => void): void {
    const area = this.g.kernelArea;
    let tapsDone = 0;
    const taps = (times: number, named: Named) => {
      for (let i = 0; i < times; i++) multiply();
      tapsDone += times;
      this.note("position", "depthwise", { ...named, tapsDone });
    };
    if (count * area > 128) {
      this.groups(count, 60, (firstChannel, channel) =>
        taps((channel - firstChannel + 1) * area, { channel, firstChannel }),
      );
      return;
    }
    for (let channel = 0; channel < count; channel++) {
      for (let tap = 0; tap < area; tap++) taps(1, { channel, firstChannel: channel, tap });
    }
  }

  #place({ value, beat, alone, outputs }: Lane) {
    const { positions, outWidth } = this.g;
    let [filter, y, x] = [0, 0, value];
    for (; x >= positions; x -= positions) filter++;
    for (; x >= outWidth; x -= outWidth) y++;
    return { filter, y, x, beat, alone, outputs };
  }
}

/** Both lanes fill the same output value at the same time. */
function explained(g: BlockGeometry): Moment[] {
  const { midChannels: CM, kernelArea, positions: P, outChannels: N } = g;
  const value = g.inChannels * kernelArea;
  const walk = new Walk(g, "explain");
  const { done } = walk;
  walk.look();

  let kernelTaps = 0;
  walk.kernels(CM, () => {
    done.depthwise++;
    // One standard product for each M depthwise ones, done with the first of them.
    if (kernelTaps++ % g.depthMultiplier === 0) done.standard++;
    walk.both(0, "depthwise", kernelTaps === CM * kernelArea ? 1 : 0, 0);
  });
  walk.groups(CM, 24, (firstChannel, channel) => {
    done.pointwise = channel + 1;
    walk.both(0, "pointwise", 1, 0);
    const tapsDone = done.depthwise + done.pointwise;
    walk.note("position", "pointwise", { channel, firstChannel, tapsDone });
  });
  walk.both(0, "pointwise", 1, 1);
  walk.note("position", "pointwise", { tapsDone: done.depthwise + done.pointwise });
  walk.rest("position");

  for (let position = 1; position < P; position++) {
    done.standard += value;
    done.depthwise += CM * kernelArea;
    walk.both(position, "depthwise", position + 1, 1);
    walk.note("filter", "depthwise");
  }
  for (let position = 1; position < P; position++) {
    done.pointwise += CM;
    walk.both(position, "pointwise", P, position + 1);
    walk.note("filter", "pointwise");
  }
  walk.rest("filter");

  for (let filter = 1; filter < N; filter++) {
    for (let position = 0; position < P; position++) {
      done.standard += value;
      done.pointwise += CM;
      walk.both(filter * P + position, "pointwise", P, filter * P + position + 1);
      walk.standard.alone = position + 1;
      walk.note("filters", "pointwise");
    }
  }
  walk.rest("filters");
  walk.rest("compare", "compare");
  return walk.moments;
}

/** One multiplication of the standard lane, if it has one left. */
function standardStep({ g, done, standard: lane }: Walk): void {
  const value = g.inChannels * g.kernelArea;
  if (done.standard === value * g.positions * g.outChannels) return;
  lane.value = Math.floor(done.standard / value);
  if (lane.value % g.positions === 0 && done.standard % value === 0) lane.alone = 0;
  done.standard++;
  lane.beat = "depthwise";
  if (done.standard % value > 0) return;
  lane.beat = "pointwise";
  lane.alone++;
  lane.outputs++;
}

/** One multiplication of the separable lane, if it has one left: all of the depthwise stage first. */
function separableStep({ g, done, separable: lane }: Walk): void {
  const position = g.midChannels * g.kernelArea;
  if (done.depthwise < position * g.positions) {
    lane.value = Math.floor(done.depthwise++ / position);
    lane.beat = "depthwise";
    if (done.depthwise % position === 0) lane.alone++;
    return;
  }
  if (done.pointwise === g.midChannels * g.positions * g.outChannels) return;
  lane.value = Math.floor(done.pointwise++ / g.midChannels);
  lane.beat = "pointwise";
  if (done.pointwise % g.midChannels === 0) lane.outputs++;
}

/** Both lanes do as many multiplications in each step; who has none left rests. */
function raced(g: BlockGeometry): Moment[] {
  const walk = new Walk(g, "race");
  const { done } = walk;
  const multiply = () => {
    standardStep(walk);
    separableStep(walk);
  };
  let chunks = 1;
  const chunk = (segment: SegmentId, beat: Beat) => {
    walk.standard.beat = "rest";
    walk.separable.beat = "rest";
    for (let i = 0; i < g.inChannels * g.kernelArea; i++) multiply();
    walk.note(segment, beat);
    chunks++;
  };
  walk.look();
  walk.kernels(g.inChannels, multiply);
  walk.rest("position");
  while (chunks < g.positions) chunk("filter", "depthwise");
  walk.rest("filter");
  const values = g.positions * g.outChannels;
  while (chunks < values || done.pointwise < values * g.midChannels) {
    chunk("filters", chunks < g.positions * g.depthMultiplier ? "depthwise" : "pointwise");
  }
  walk.rest("filters");
  walk.rest("compare", "compare");
  return walk.moments;
}

export function walkedMoments(g: BlockGeometry, pace: Pace): Moment[] {
  return pace === "explain" ? explained(g) : raced(g);
}
