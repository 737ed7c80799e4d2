/** The layer that a link's `preset` names: those of the cards, and MobileNetV1's blocks by number. */
import type { LayerParams } from "../../../params/index.ts";
import { fitLab } from "./fit.ts";
import { MOBILENET_BLOCKS, PRESETS } from "./presets.ts";

const BLOCK = "mobileNetV1-block";
const SPECS = new Map([
  ...Object.entries(PRESETS),
  ...MOBILENET_BLOCKS.map((spec, i) => [`${BLOCK}${i + 1}`, spec] as const),
]);

/** What a name breaks that is not among them. */
export const UNKNOWN_PRESET = `is not ${Object.keys(PRESETS).join(", ")} or ${BLOCK}1 to ${BLOCK}${MOBILENET_BLOCKS.length}`;

/** Null for a name that nothing has. */
export function layerOfPreset(name: string): LayerParams | null {
  const spec = SPECS.get(name);
  return spec === undefined ? null : fitLab(spec).values;
}
