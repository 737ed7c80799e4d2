/** A page's address as the lab takes it: with the layer of the preset that it names. */
import { noticeOf, openLink, presetIn } from "../params/index.ts";
import type { ParsedLink } from "../params/index.ts";

/** Presets are the networks' own sizes, fetched with the first link that names one. */
const fetchPresets = () => import("./panels/networks/preset-layer.ts").catch(() => null);

/** Layer values of the link's own win over the preset's. Never rejects. */
export async function openPageLink(search: string, hash: string): Promise<ParsedLink> {
  const name = presetIn(search);
  if (name === null) return openLink(search, hash);
  const presets = await fetchPresets();
  const layer = presets?.layerOfPreset(name);
  if (layer) return openLink(search, hash, layer);
  const rule = presets?.UNKNOWN_PRESET ?? "could not be loaded";
  const link = await openLink(search, hash);
  const notice = noticeOf("preset", name, rule, "using the worked example");
  return { ...link, notices: [notice, ...link.notices] };
}
