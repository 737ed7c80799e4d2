/** Numbers as the tables write them: English, three digits that count. */
import type { Spread } from "./stats.ts";

const three = new Intl.NumberFormat("en", {
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});
const whole = new Intl.NumberFormat("en");

export const digits = (value: number) => three.format(value);
export const count = (value: number) => whole.format(value);
export const times = (value: number) => `${digits(value)}×`;
export const percent = (share: number) => `${digits(share * 100)} %`;

/** "0.0612 (0.0598–0.0643)": the median and the quartiles, in milliseconds. */
export function spread({ median, lower, upper }: Spread): string {
  return `${digits(median)} (${digits(lower)}–${digits(upper)})`;
}
