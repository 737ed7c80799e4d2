/** The frame that a page gets when it brings none of its own. */
import type { ExplorerOptions, ExplorerParams } from "./types.ts";

/** Never allow-same-origin beside allow-scripts: together they are no sandbox. */
const SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";

// A bundler that saw the two together would take embed.html for a picture to copy.
const here = import.meta.url;

export function createFrame({ params, src, title, loading }: ExplorerOptions): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title || "Depthwise Explorer: a convolution, step by step";
  frame.loading = loading ?? "lazy";
  frame.referrerPolicy = "no-referrer";
  frame.setAttribute("sandbox", SANDBOX);
  frame.allow = "fullscreen; clipboard-write";
  frame.style.cssText = "border:0;display:block;width:100%;aspect-ratio:16/10";
  frame.src = addressOf(
    src ? new URL(src, document.baseURI) : new URL("../embed.html", here),
    params,
  );
  return frame;
}

/** The widget hears nobody but this page's origin, where that has a name. */
function addressOf(url: URL, params: ExplorerParams = {}): string {
  const query = url.searchParams;
  for (const [name, value] of Object.entries(params) as [string, unknown][])
    if (value !== undefined && value !== null) query.set(name, textOf(value));
  query.set("api", "1");
  if (origin.startsWith("http")) query.set("origin", origin);
  return url.href;
}

/** Booleans are 0 and 1, lists have commas. */
function textOf(value: unknown): string {
  return String(typeof value === "boolean" ? Number(value) : value);
}
