/** What is said of a tensor's map and written at the edges of its table. */
import { format } from "../../../ui/index.ts";
import { shortest, type NamedTensor } from "../../export/index.ts";
import { EXPORT_TAB_STRINGS } from "../../strings/export.ts";
import { VALUES_STRINGS as words } from "../../strings/values.ts";
import { partOf, type MapIndex, type Sheet, type Side } from "./sheet.ts";

const MINUS = "\u2212";

/** Exact: the fewest digits that are read back as the same float32. */
export const exactText = (value: number): string => shortest(value).replaceAll("-", MINUS);

/** Channels are named from c0; all else counts from 1. */
export const firstOf = ({ kind }: MapIndex): number => (kind === "channel" ? 0 : 1);

export const nameOfTensor = (name: NamedTensor["name"]): string =>
  EXPORT_TAB_STRINGS.tensorNames[name];

/** "Depthwise output, c1, kernel 2" */
export function nameOfMap(
  name: NamedTensor["name"],
  { indices }: Sheet,
  at: readonly number[],
): string {
  const places = indices.map((index, i) =>
    format(words.at[index.kind], { number: String(at[i] + firstOf(index)) }),
  );
  return [nameOfTensor(name), ...places].join(", ");
}

export function headOf({ heading }: Side, i: number): string {
  if (heading.kind === "value") return words.head.value;
  if (heading.kind !== "channel")
    return format(words.head[heading.kind], { number: String(i + 1) });
  const { kernels } = heading;
  const channel = format(words.at.channel, { number: String(Math.floor(i / kernels)) });
  if (kernels === 1) return channel;
  return `${channel}, ${format(words.at.kernel, { number: String((i % kernels) + 1) })}`;
}

export function cornerOf({ rows, columns }: Sheet): string {
  if (rows.heading.kind === "row") return words.corner.row;
  return columns.heading.kind === "value" ? words.corner.single : words.corner.filter;
}

/** "33 to 49 of 49" */
export function partText(count: number, part: number): string {
  const shown = partOf(count, part);
  return format(words.part, { first: shown[0] + 1, last: (shown.at(-1) ?? 0) + 1, count });
}
