/** The words of the Explore page on a phone. */

export const PHONE_STRINGS = {
  keys: "Keys",
  share: "Share",
  layer: "{height}×{width}×{channels} → {filters}",
  layerRest: "filters {kernel}×{kernel}",
  settings: "Settings",
  done: "Done",
};
