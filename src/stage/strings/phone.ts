/** Words of what only a phone shows of the stage: the lanes as tabs, the counts as a strip. */
export const PHONE_STRINGS = {
  lanes: "Lanes",
  lane: { standard: "Standard", separable: "Separable", both: "Both" },
  strip: "Multiplications so far",
  ofUnit: "of the {unit}",
  count: "{done} / {total}",
} as const;
