/** The closed list of what a wrong answer can reveal. */

/** @property fact its number among the misconceptions that the product settles; null: a slip beside them */
export interface Misconception {
  readonly id: string;
  readonly fact: number | null;
}

export const MISCONCEPTIONS = [
  { id: "depthwiseForgotten", fact: 1 },
  { id: "oneKernelForAll", fact: 2 },
  { id: "depthwiseIsSeparable", fact: 3 },
  { id: "spatiallySeparable", fact: 4 },
  { id: "filteredAnew", fact: 5 },
  { id: "oneFilterForAll", fact: 5 },
  { id: "groupsIgnored", fact: 6 },
  { id: "groupsDivideBoth", fact: 6 },
  { id: "outInSwapped", fact: 6 },
  { id: "multiplierForgotten", fact: 7 },
  { id: "widthMultiplier", fact: 7 },
  { id: "twoPerMac", fact: 9 },
  { id: "samePadsBothSides", fact: 12 },
  { id: "kernelFlipped", fact: 13 },
  { id: "sumsMultiplied", fact: 14 },
  { id: "channelsForgotten", fact: 14 },
  { id: "channelsNotSummed", fact: 14 },
  { id: "floorForgotten", fact: 15 },
  { id: "strideForgotten", fact: 15 },
  { id: "cellsSkipped", fact: 15 },
  { id: "paddingNotCounted", fact: 16 },
  { id: "paddingForgotten", fact: 16 },
  { id: "paddingIsData", fact: 16 },
  { id: "pointwiseHasArea", fact: 17 },
  { id: "plainSum", fact: 17 },
  { id: "oneMixForAll", fact: 17 },
  { id: "alwaysCheaper", fact: 19 },
  { id: "inputPositions", fact: null },
  { id: "lastPositionForgotten", fact: null },
  { id: "onePosition", fact: null },
] as const satisfies readonly Misconception[];

export type MisconceptionId = (typeof MISCONCEPTIONS)[number]["id"];
