/** How figures of networks are written. */
import type { LayerParams } from "../../../params/index.ts";
import {
  format,
  formatCount,
  formatPercent,
  formatShape,
  LOCALE,
  NO_BREAK,
} from "../../../ui/index.ts";
import { NETWORK_STRINGS } from "../../strings/networks.ts";

const decimals = (digits: number) =>
  new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
const formats = [decimals(0), decimals(1), decimals(2), decimals(3)] as const;

/** 462422016 -> "462.4 M"; below ten million two decimals, unless told. */
export function formatMillions(count: number, digits?: 0 | 1 | 2 | 3): string {
  if (count === 0) return formatCount(0);
  const millions = count / 1e6;
  return `${formats[digits ?? (millions < 10 ? 2 : 1)].format(millions)}${NO_BREAK}M`;
}

/** "14 × 14 × 512 → 512, 3×3, stride 2" */
export function layerText({
  height,
  width,
  channels,
  filters,
  kernel,
  stride,
}: LayerParams): string {
  return format(NETWORK_STRINGS.layer, {
    shape: formatShape([height, width, channels]),
    filters,
    kernel,
    stride: stride === 1 ? "" : format(NETWORK_STRINGS.strided, { stride }),
  });
}

/** What a layer that has just been opened is announced as. */
export function openedText(name: string, values: LayerParams, ratio: number): string {
  return format(NETWORK_STRINGS.opened, {
    name,
    layer: layerText(values),
    ratio: formatPercent(ratio),
  });
}
