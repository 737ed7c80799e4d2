/** The words of the Explore page on a phone. */

export const PHONE_STRINGS = {
  keys: "Keys",
  lanes: "Lanes",
  lane: { standard: "Standard", separable: "Separable", both: "Both" },
  layer: "{height}×{width}×{channels} → {filters} filters {kernel}×{kernel}",
  layerShort: "{height}×{width}×{channels} → {filters}",
  settings: "Settings",
  sheet: "Settings: {layer}",
  done: "Done",
};
