/** What stands below the picture; fetched once the page stands. */
export { LayerCode } from "./code/LayerCode.tsx";
export { CostDetails } from "./cost/CostDetails.tsx";
export { NetworkTable } from "./networks/NetworkTable.tsx";
export { Presets } from "./networks/Presets.tsx";
export { RatioExplorer } from "./ratio/RatioExplorer.tsx";
export { TimeItHere } from "./timing/TimeItHere.tsx";
