/** What the paper of MobileNetV1 prints, beside what its layers give when they are counted here. */
import { blockCost } from "../../../engine/index.ts";
import { format, formatPercent, NO_BREAK } from "../../../ui/index.ts";
import { PAPER_STRINGS as words } from "../../strings/networks.ts";
import { mobileNetV1 } from "./mobilenet.ts";
import type { CountedType, LayerCount, NetworkScale } from "./mobilenet.ts";
import { formatMillions } from "./words.ts";

interface Figure {
  readonly computed: string;
  /** As in the paper: never computed. */
  readonly printed: string;
}

export interface ComparedRow {
  readonly name: string;
  readonly mults: Figure;
  readonly parameters: Figure;
}

export interface ComparedTable {
  readonly name: string;
  readonly rows: readonly ComparedRow[];
  readonly note?: string;
}

interface PrintedTotals {
  readonly table: string;
  /** Printed for the full network alone. */
  readonly standard: string | null;
  readonly separable: string;
  readonly parameters: string;
}

const million = (printed: string): string => `${printed}${NO_BREAK}M`;
const percent = (printed: string): string => `${printed}${NO_BREAK}%`;

const FULL: NetworkScale = { alpha: 1, resolution: 224 };

/** Table 4, the network of standard convolutions. */
const CONV_MULTS = "4,866";

/** Table 6: mult-adds and parameters of narrower networks at 224×224. */
const WIDTHS = [
  { alpha: 0.75, mults: "325", parameters: "2.6" },
  { alpha: 0.5, mults: "149", parameters: "1.3" },
  { alpha: 0.25, mults: "41", parameters: "0.5" },
] as const;

const TYPES: readonly { type: CountedType; mults: string; parameters: string }[] = [
  { type: "pointwise", mults: "94.86", parameters: "74.59" },
  { type: "depthwise", mults: "3.06", parameters: "1.06" },
  { type: "conv", mults: "1.19", parameters: "0.02" },
  { type: "classifier", mults: "0.18", parameters: "24.33" },
];

/** Table 3 changes one layer step by step. */
const LAYER = [
  { name: "layerStandard", size: 14, channels: 512, form: "standard", printed: ["462", "2.36"] },
  { name: "layerSeparable", size: 14, channels: 512, form: "separable", printed: ["52.3", "0.27"] },
  { name: "layerNarrow", size: 14, channels: 384, form: "separable", printed: ["29.6", "0.15"] },
  { name: "layerSmall", size: 10, channels: 384, form: "separable", printed: ["15.1", "0.15"] },
] as const;

/** What the paper prints for this network, or null. */
export function printedTotals({ alpha, resolution }: NetworkScale): PrintedTotals | null {
  if (resolution !== FULL.resolution) return null;
  if (alpha === FULL.alpha) {
    return {
      table: "Table 4",
      standard: million(CONV_MULTS),
      separable: million("569"),
      parameters: million("4.2"),
    };
  }
  const narrow = WIDTHS.find((width) => width.alpha === alpha);
  if (narrow === undefined) return null;
  const { mults, parameters } = narrow;
  const printed = { separable: million(mults), parameters: million(parameters) };
  return { table: "Table 6", standard: null, ...printed };
}

/** One decimal or two more than the paper has. */
function inMillions(
  name: string,
  { multiplications, parameters }: LayerCount,
  [mults, weights]: readonly [string, string],
): ComparedRow {
  return {
    name,
    mults: { computed: formatMillions(multiplications), printed: million(mults) },
    parameters: { computed: formatMillions(parameters, 3), printed: million(weights) },
  };
}

function networksTable(): ComparedTable {
  const { standard, separable } = mobileNetV1(FULL);
  return {
    name: words.tables.networks,
    rows: [
      inMillions(words.rows.standard, standard, [CONV_MULTS, "29.3"]),
      inMillions(words.rows.separable, separable, ["569", "4.2"]),
    ],
    note: format(words.notes.networks, {
      computed: formatMillions(standard.multiplications),
      printed: million(CONV_MULTS),
    }),
  };
}

function typesTable(): ComparedTable {
  const { types, separable } = mobileNetV1(FULL);
  const share = (type: CountedType, key: keyof LayerCount): string =>
    formatPercent(types[type][key] / separable[key]);
  return {
    name: words.tables.types,
    rows: TYPES.map(({ type, mults, parameters }) => ({
      name: words.rows[type],
      mults: { computed: share(type, "multiplications"), printed: percent(mults) },
      parameters: { computed: share(type, "parameters"), printed: percent(parameters) },
    })),
    note: words.notes.types,
  };
}

function layerTable(): ComparedTable {
  return {
    name: words.tables.layer,
    rows: LAYER.map(({ name, size, channels, form, printed }) => {
      const cost = blockCost({
        ...{ inHeight: size, inWidth: size, inChannels: channels, outChannels: channels },
        ...{ kernelSize: 3, stride: 1, padding: "same", dilation: 1, depthMultiplier: 1 },
      });
      return inMillions(words.rows[name], cost[form], printed);
    }),
  };
}

function widthsTable(): ComparedTable {
  return {
    name: words.tables.widths,
    rows: WIDTHS.map(({ alpha, mults, parameters }) =>
      inMillions(
        format(words.rows.width, { alpha: String(alpha) }),
        mobileNetV1({ ...FULL, alpha }).separable,
        [mults, parameters],
      ),
    ),
  };
}

/** Every figure of the paper that these counts speak of. */
export function comparedTables(): readonly ComparedTable[] {
  return [networksTable(), typesTable(), layerTable(), widthsTable()];
}
