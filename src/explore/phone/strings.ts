/** The words of the Explore page on a phone. */

export const PHONE_STRINGS = {
  keys: "Keys",
  share: "Share",
  values: "Values as a table",
  layer: "{height}×{width}×{channels} →\u00A0{filters}",
  layerRest: "filters {kernel}×{kernel}",
  settings: "Settings",
  done: "Done",
};
