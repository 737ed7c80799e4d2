/** The colours of each theme as data, for painting on a canvas; palette.css holds the same values. */

export type PaletteName = "light" | "dark" | "projector";

const PALETTE_DATA = {
  light: {
    page: "#f6f5f1",
    panel: "#ffffff",
    lane: "#f3f2ed",
    frame: "#ffffff",
    ink: "#141a24",
    muted: "#555d6b",
    line: "#d5d6d8",
    cellEmpty: "#eceae4",
    ghost: "#c9c8c2",
    number: "#0e131b",
    dataLow: "#5d9fdb",
    dataZero: "#f7f5f0",
    dataHigh: "#ec6f5e",
    weightLow: "#c08f45",
    weightZero: "#f7f5f0",
    weightHigh: "#3fae9f",
    track: "#e4e3de",
    standard: "#64707f",
    depthwise: "#1f4f0d",
    pointwise: "#4a8a16",
    separable: "#2c6a12",
    timelineRest: "#d9d8d3",
    timelineNow: "#141a24",
    hue0: "#c2188f",
    hue1: "#a87f00",
    hue2: "#4338ca",
    hue3: "#c65bd0",
    hue4: "#6b7400",
    hue5: "#8b3fe0",
    hue6: "#7a1f5c",
    hue7: "#7076d2",
    hue0Ink: "#ffffff",
    hue1Ink: "#0e131b",
    hue2Ink: "#ffffff",
    hue3Ink: "#0e131b",
    hue4Ink: "#ffffff",
    hue5Ink: "#ffffff",
    hue6Ink: "#ffffff",
    hue7Ink: "#0e131b",
  },
  dark: {
    page: "#0e1218",
    panel: "#171d26",
    lane: "#1d2430",
    frame: "#242c39",
    ink: "#eef1f5",
    muted: "#a9b3c1",
    line: "#384252",
    cellEmpty: "#2b3341",
    ghost: "#4a5566",
    number: "#0e131b",
    dataLow: "#4f93d2",
    dataZero: "#dedbd3",
    dataHigh: "#e56855",
    weightLow: "#b9863a",
    weightZero: "#dedbd3",
    weightHigh: "#35a596",
    track: "#303948",
    standard: "#94a0b0",
    depthwise: "#57a02a",
    pointwise: "#a5dc6a",
    separable: "#a5dc6a",
    timelineRest: "#303948",
    timelineNow: "#eef1f5",
    hue0: "#ff6cc4",
    hue1: "#f0bf2b",
    hue2: "#a59dff",
    hue3: "#e99af2",
    hue4: "#c0c84e",
    hue5: "#bf93ff",
    hue6: "#e07fb6",
    hue7: "#bcc0ff",
    hue0Ink: "#0e131b",
    hue1Ink: "#0e131b",
    hue2Ink: "#0e131b",
    hue3Ink: "#0e131b",
    hue4Ink: "#0e131b",
    hue5Ink: "#0e131b",
    hue6Ink: "#0e131b",
    hue7Ink: "#0e131b",
  },
  projector: {
    page: "#ffffff",
    panel: "#ffffff",
    lane: "#f1f0eb",
    frame: "#ffffff",
    ink: "#000000",
    muted: "#33383f",
    line: "#8b8f95",
    cellEmpty: "#e6e4dd",
    ghost: "#b9b8b2",
    number: "#000000",
    dataLow: "#4f93d2",
    dataZero: "#faf8f3",
    dataHigh: "#e65f4c",
    weightLow: "#b47e2c",
    weightZero: "#faf8f3",
    weightHigh: "#22a08f",
    track: "#d5d4cf",
    standard: "#4b5563",
    depthwise: "#173f08",
    pointwise: "#3f7d10",
    separable: "#235a0c",
    timelineRest: "#d5d4cf",
    timelineNow: "#000000",
    hue0: "#b0007f",
    hue1: "#8c6a00",
    hue2: "#2d21b8",
    hue3: "#a838b4",
    hue4: "#565d00",
    hue5: "#6f22c8",
    hue6: "#611044",
    hue7: "#5a62c8",
    hue0Ink: "#ffffff",
    hue1Ink: "#ffffff",
    hue2Ink: "#ffffff",
    hue3Ink: "#ffffff",
    hue4Ink: "#ffffff",
    hue5Ink: "#ffffff",
    hue6Ink: "#ffffff",
    hue7Ink: "#ffffff",
  },
} as const;

export type ColourRole = keyof (typeof PALETTE_DATA)["light"];
export type Palette = Readonly<Record<ColourRole, string>>;

export const PALETTES: Readonly<Record<PaletteName, Palette>> = PALETTE_DATA;

/** Role -> custom property: "hue0Ink" -> "--hue-0-ink". */
export function cssName(role: ColourRole): string {
  return `--${role.replace(/(\d+)/g, "-$1").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

const HUES = ["hue0", "hue1", "hue2", "hue3", "hue4", "hue5", "hue6", "hue7"] as const;
const HUE_INKS = [
  "hue0Ink",
  "hue1Ink",
  "hue2Ink",
  "hue3Ink",
  "hue4Ink",
  "hue5Ink",
  "hue6Ink",
  "hue7Ink",
] as const;

/** Hues of the eight-colour cycle. */
export const HUE_COUNT = HUES.length;

/** The role of an input channel's hue; neighbours differ, every ninth repeats. */
export function hueRole(channel: number): ColourRole {
  return HUES[channel % HUE_COUNT] ?? "hue0";
}

/** The role of the text on a chip of that hue. */
export function hueInkRole(channel: number): ColourRole {
  return HUE_INKS[channel % HUE_COUNT] ?? "hue0Ink";
}
