/** The words of the widget. */

export const EMBED_STRINGS = {
  name: "Depthwise separable convolution",
  open: "Open in Depthwise Explorer",
  openShort: "Open",
  load: "Load the explorer",
  settings: "Settings",
  arithmetic: "Arithmetic",
  cost: "Cost",
  done: "Done",
  fullScreen: "Full screen",
  leaveFullScreen: "Leave full screen",
  resetLong: "Back to how this began",
  layer: "{height}×{width}×{channels} → {filters} filters of {kernel}×{kernel}",
  ofUnit: "of {unit}",
  lanesLabel: "Lanes",
  lanes: { both: "both", standard: "standard", separable: "separable" },
};
