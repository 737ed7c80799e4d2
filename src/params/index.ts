export type * from "./types.ts";
export { fromBase64Url, toBase64Url } from "./bytes.ts";
export { formatCell, parseCell } from "./cells.ts";
export { checkAll, PARAM_NAMES } from "./change-all.ts";
export type { Accepted } from "./change-all.ts";
export { changeData, changeLayer, changeTime, changeView } from "./change.ts";
export type { Change, RawValues } from "./change.ts";
export {
  countEdits,
  EDIT_LIMIT,
  EDIT_TARGETS,
  editSize,
  editsOf,
  editValue,
  fitEdits,
  NO_EDITS,
  sameEdits,
  withEdit,
} from "./edits.ts";
export { EMBED_DEFAULTS, EMBED_FIELDS, parseEmbed } from "./embed.ts";
export type { EmbedParams } from "./embed.ts";
export { specOf } from "./layer.ts";
export { openLink, writeLink } from "./link.ts";
export { formatQuery, MAX_LINK_OFFERED, parseQuery, presetIn } from "./query.ts";
export {
  ALPHAS,
  DEFAULTS,
  INPUT_KINDS,
  KERNEL_KINDS,
  LANES,
  LIMITS,
  PACES,
  PACKAGED_PHOTOS,
  PARTS,
  PHOTO_KINDS,
  RESOLUTIONS,
  SPEEDS,
  THEMES,
  UNITS,
} from "./schema.ts";
export { pinFault } from "./pin.ts";
export { noticeOf, quote } from "./sentence.ts";
export { fetchStateFiles } from "./state-files.ts";
export type { SavedState } from "./state-file.ts";
export { sameGroup } from "./values.ts";
export type { Limit, PartName } from "./schema.ts";
