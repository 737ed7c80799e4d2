/** The layers at which the stage is measured. */

/** The window of every page, in CSS pixels. */
export const VIEWPORT = { width: 1440, height: 900 } as const;
/** How many times slower than this machine the measured one pretends to be. */
export const THROTTLE = 4;

/** Filter from which it plays: the maps in sight are whole, and the strip goes on filling. */
export const START_FILTER = 5;
const TIME = `time=filters.f${START_FILTER}`;

export interface BenchScene {
  readonly title: string;
  readonly query: string;
  /** Whether the budgets hold here. The worked example is measured for comparison. */
  readonly isBudgeted: boolean;
}

const WORKED: BenchScene = {
  title: "7×7×3 → 128, the worked example",
  query: `?${TIME}`,
  isBudgeted: false,
};

/** Sizes of the large layer, with SAME padding. */
interface Size {
  readonly side: number;
  readonly channels: number;
  readonly filters: number;
}

function large(size: Size): BenchScene & Size {
  const { side, channels, filters } = size;
  const layer = `height=${side}&width=${side}&channels=${channels}&filters=${filters}&padding=same`;
  return {
    ...size,
    title: `${side}×${side}×${channels} → ${filters}`,
    query: `?${layer}&input=noise&kernels=random&${TIME}`,
    isBudgeted: true,
  };
}

/** The layer of the inputs and of the yardstick, too. */
export const LARGE = large({ side: 32, channels: 16, filters: 64 });

export const SCENES: readonly BenchScene[] = [
  WORKED,
  LARGE,
  large({ side: 32, channels: 16, filters: 128 }),
];
