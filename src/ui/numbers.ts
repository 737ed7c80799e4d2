/** How numbers are written: one place for thousands, decimals, percent and the minus sign. */

export const LOCALE = "en";
const MINUS = "\u2212";
export const NO_BREAK = "\u00a0";

const counts = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const tenths = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

const withMinus = (text: string): string => text.replace("-", MINUS);

/** 86400 -> "86,400" */
export function formatCount(value: number): string {
  return withMinus(counts.format(value));
}

/** A share -> "11.89 %", with a no-break space. */
export function formatPercent(share: number): string {
  return `${withMinus(hundredths.format(share * 100))}${NO_BREAK}%`;
}

/** A value of a tensor: whole numbers plain, others to two decimals; never "−0". */
export function formatValue(value: number): string {
  if (Number.isInteger(value)) return formatCount(value === 0 ? 0 : value);
  const text = hundredths.format(value);
  return text === "-0.00" ? "0.00" : withMinus(text);
}

/** formatValue, in brackets when it is written with a minus: a term after + or ×. */
export function formatTerm(value: number): string {
  const text = formatValue(value);
  return text.startsWith(MINUS) ? `(${text})` : text;
}

/** "8.4": how many times one is of the other; from 100 on without decimals, near 1 with two. */
export function formatTimes(factor: number): string {
  if (factor < 1.1) return hundredths.format(factor);
  return factor >= 100 ? counts.format(factor) : tenths.format(factor);
}

/** [5, 5, 128] -> "5 × 5 × 128" */
export function formatShape(sizes: readonly number[]): string {
  return sizes.map(formatCount).join(`${NO_BREAK}×${NO_BREAK}`);
}
