/** Words in exported pictures, and of the Share dialog's tab Export. */
import type { SegmentId } from "../../timeline/index.ts";

export const PICTURE_FILE_STRINGS = {
  title: {
    both: "Depthwise separable convolution, {size} → {filters}",
    standard: "Standard convolution, {size} → {filters}",
    separable: "Depthwise separable convolution, {size} → {filters}",
  },
  place: {
    input: "the input",
    position: "first position",
    filter: "filter {filter} of {filters}",
    filters: "filter {filter} of {filters}",
    compare: "all done",
  } satisfies Record<SegmentId, string>,
  titled: "{title}, {place}",
  of: "of the multiplications",
  standard: "Standard",
  separable: "Separable",
  depthwise: "depthwise",
  pointwise: "pointwise",
  count: "{done} / {total}",
  source: "Depthwise Explorer",
} as const;
