/** Bytes as a person reads them: "588 B", "12.5 KiB", "1.5 MiB". */
import { formatCount, formatValue, NO_BREAK } from "../../../ui/index.ts";

const KIB = 1024;
const UNITS = ["B", "KiB", "MiB", "GiB"] as const;

export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= KIB && unit < UNITS.length - 1) {
    amount /= KIB;
    unit++;
  }
  const figure = Number.isInteger(amount) ? formatCount(amount) : formatValue(amount);
  return `${figure}${NO_BREAK}${UNITS[unit]}`;
}
