/** A count in few digits where it would be long: 1073741824 -> "1.07B". */
import { formatCount, LOCALE } from "../../../ui/index.ts";

const LONG_FROM = 1e7;
const short = new Intl.NumberFormat(LOCALE, { notation: "compact", maximumSignificantDigits: 3 });

/** Both numbers of "done / total" are written the same way only when the total is short. */
export function formatShortCount(value: number): string {
  return value < LONG_FROM ? formatCount(value) : short.format(value);
}
