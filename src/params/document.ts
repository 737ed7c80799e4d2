/** The schema as its documentation reads it: every group of parameters with its defaults. No page imports this. */
import { EMBED_DEFAULTS, EMBED_FIELDS } from "./embed.ts";
import { DATA_FIELDS, DEFAULTS, LAYER_FIELDS, TIME_FIELDS, VIEW_FIELDS } from "./schema.ts";
import { formatValue, type ParamValue } from "./values.ts";

interface Group {
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly defaults: Readonly<Record<string, ParamValue>>;
}

const groups: readonly Group[] = [
  { title: "Layer", fields: { ...LAYER_FIELDS }, defaults: { ...DEFAULTS.layer } },
  { title: "Data", fields: { ...DATA_FIELDS }, defaults: { ...DEFAULTS.data } },
  { title: "Time", fields: { ...TIME_FIELDS }, defaults: { ...DEFAULTS.time } },
  { title: "View", fields: { ...VIEW_FIELDS }, defaults: { ...DEFAULTS.view } },
  { title: "Only the widget", fields: { ...EMBED_FIELDS }, defaults: { ...EMBED_DEFAULTS } },
];

/** Defaults are written as a link has them. */
export const documented = groups.map(({ defaults, ...rest }) => ({
  ...rest,
  defaults: Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, formatValue(value)]),
  ),
}));
