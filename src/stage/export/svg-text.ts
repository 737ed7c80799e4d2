/** Numbers, names and boxes as SVG text. */
import type { Box } from "../../scene/index.ts";

export const n = (value: number): string => String(Math.round(value * 100) / 100);
export const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(CONTROL, "");
/** What no XML file may hold. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? "" : ` ${name}="${typeof value === "number" ? n(value) : escape(value)}"`;

export const boxOf = ({ x, y, width, height }: Box): string =>
  ` x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
