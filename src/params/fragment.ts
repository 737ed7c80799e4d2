/** What stands after "#": an element's id, edited values as `d=…`, or both as `#id&d=…`. */

export interface Fragment {
  /** Element id, or "". */
  readonly anchor: string;
  /** The text after the first `d=`, or null. */
  readonly data: string | null;
}

/** @param text the fragment without "#" */
export function readFragment(text: string): Fragment {
  const parts = text.split("&");
  const data = parts.find((part) => part.startsWith("d="));
  const first = parts[0] ?? "";
  return {
    anchor: first.startsWith("d=") ? "" : decoded(first),
    data: data === undefined ? null : data.slice(2),
  };
}

/** A broken % escape stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
