/** The words of the Explore page. */

export const EXPLORE_STRINGS = {
  more: "In depth",
  skip: "Skip to the stage",
  lanes: "Lanes",
  lanesBoth: "Both lanes",
  lanesStandard: "Standard",
  lanesSeparable: "Separable",
};
