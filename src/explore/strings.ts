/** The words of the Explore page. */

export const EXPLORE_STRINGS = {
  skip: "Skip to the stage",
  layer: "{height}×{width}×{channels} → {filters} filters {kernel}×{kernel}",
  settings: "Settings",
  lanes: "Lanes",
  lanesBoth: "Both lanes",
  lanesStandard: "Standard",
  lanesSeparable: "Separable",
};
