/** The list of notices: at most one per field, the newest last. */
import type { Notice } from "../params/index.ts";

const MOST_NOTICES = 20;

export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...withoutNotices(notices, [notice.path]), notice].slice(-MOST_NOTICES);
}

/** The same list when none of the paths has a notice. */
export function withoutNotices(
  notices: readonly Notice[],
  paths: readonly string[],
): readonly Notice[] {
  const kept = notices.filter((notice) => !paths.includes(notice.path));
  return kept.length === notices.length ? notices : kept;
}
