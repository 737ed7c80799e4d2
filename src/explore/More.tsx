/** Below the picture: what the layer costs, why, in real networks, on this machine, and as code. */
import { Suspense, type ComponentType, type ReactNode } from "react";
import { fetchMore } from "../stage/index.ts";
import "./more.css";
import { EXPLORE_STRINGS } from "./strings.ts";
import { fetched } from "../ui/index.ts";

type Parts = Awaited<ReturnType<typeof fetchMore>>;

const part = (name: keyof Parts) =>
  fetched(async (): Promise<ComponentType> => (await fetchMore())[name]);

const RatioExplorer = part("RatioExplorer");
const CostDetails = part("CostDetails");
const TimeItHere = part("TimeItHere");
const Presets = part("Presets");
const NetworkTable = part("NetworkTable");
const LayerCode = part("LayerCode");

export function More(): ReactNode {
  return (
    <section className="more" aria-label={EXPLORE_STRINGS.more}>
      <Suspense>
        <RatioExplorer />
        <TimeItHere />
        <CostDetails />
        <Presets />
        <NetworkTable />
        <LayerCode />
      </Suspense>
    </section>
  );
}
