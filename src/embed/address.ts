/** Where the widget's parameters stand, and where the full page lies. */

export interface Address {
  /** "?kernel=5" */
  readonly search: string;
  /** "#d=…" */
  readonly hash: string;
}

/** A frame made of text has no address: there the same names stand in a script of data. */
export function addressOf(document: Document): Address {
  const { search, hash } = document.location;
  if (search !== "" || hash !== "") return { search, hash };
  const config = document.querySelector("script[data-explorer-config]")?.textContent ?? "";
  return addressOfConfig(config);
}

/** `{"kernel": 5, "play": true, "hide": ["settings"]}`; what is no such object says nothing. */
function addressOfConfig(config: string): Address {
  const pairs = Object.entries(objectOf(config)).flatMap(([name, value]): [string, string][] => {
    const text = textOf(value);
    return text === null ? [] : [[name, text]];
  });
  const query = new URLSearchParams(pairs.filter(([name]) => name !== "d"));
  const data = pairs.find(([name]) => name === "d");
  return { search: query.size > 0 ? `?${query}` : "", hash: data ? `#d=${data[1]}` : "" };
}

function objectOf(config: string): object {
  try {
    const value: unknown = JSON.parse(config);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  return Array.isArray(value) ? value.join(",") : null;
}

/**
 * The full page beside the widget, or null where nobody knows it: from a file or a text the built file's own
 * `<meta name="explorer-home">` says it, if it has one.
 */
export function pageOf(document: Document): string | null {
  const { href, protocol } = document.location;
  if (protocol === "http:" || protocol === "https:") return new URL("./explore.html", href).href;
  const home = document.querySelector<HTMLMetaElement>("meta[name=explorer-home]")?.content ?? "";
  return URL.canParse(home) ? new URL("./explore.html", home).href : null;
}
