/** Below the picture: what the layer costs, why, in real networks, on this machine, as code; and what the page is. */
import type { ReactNode } from "react";
import { About } from "./about/About.tsx";
import { LayerCode } from "./code/LayerCode.tsx";
import { CostDetails } from "./cost/CostDetails.tsx";
import { NetworkTable } from "./networks/NetworkTable.tsx";
import { Presets } from "./networks/Presets.tsx";
import { RatioExplorer } from "./ratio/RatioExplorer.tsx";
import { TimeItHere } from "./timing/TimeItHere.tsx";

export function Below(): ReactNode {
  return (
    <>
      <RatioExplorer />
      <TimeItHere />
      <CostDetails />
      <Presets />
      <NetworkTable />
      <LayerCode />
      <About />
    </>
  );
}
