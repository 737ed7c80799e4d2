/** The security policy of every page: the one source for <meta>, the local server and the _headers file. */

/** Content security policy, directive by directive. */
const directives = {
  "default-src": "'none'",
  // "Time it here" compiles its SIMD kernels; no text is ever run as a script.
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "worker-src": "'self' blob:",
  "connect-src": "'self'",
  // The Share dialog shows the widget.
  "frame-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "explorer",
};

/** What a <meta> may carry; frame-ancestors is refused there. */
export const metaPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");

/**
 * What the widget's one file says of itself: its own script and style, by their hashes, and nothing to fetch.
 * @param {string} script
 * @param {string} style
 */
export function widgetPolicy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types explorer",
  ].join("; ");
}

/** @type {Readonly<Record<string, string>>} */
const commonHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(self), geolocation=(), microphone=()",
};

/** @type {Readonly<Record<string, string>>} Response headers of every page and file but the widget. */
const securityHeaders = {
  "Content-Security-Policy": `${metaPolicy}; frame-ancestors 'self'`,
  ...commonHeaders,
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** The file that stands in frames of other sites. */
export const WIDGET = "embed.html";

/** @type {Readonly<Record<string, string>>} The rest of its policy stands in the file. */
const widgetHeaders = {
  "Content-Security-Policy": "frame-ancestors *",
  ...commonHeaders,
};

/**
 * What an example page says of itself: like the product's own pages, but that it frames the widget.
 * @param {string} [inside] sources of script and style that a frame made of text brings along: it stands under both
 *   policies, its own and this one
 */
export function examplePolicy(inside = "") {
  return [
    "default-src 'none'",
    `script-src 'self'${inside}`,
    `style-src 'self'${inside}`,
    "img-src 'self' data: blob:",
    "worker-src blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** @type {Readonly<Record<string, string>>} The rest of its policy stands in each page. */
const exampleHeaders = { "Content-Security-Policy": "frame-ancestors 'self'", ...commonHeaders };

/** @type {Readonly<Record<string, string>>} Pages of other sites may import them. */
const libraryHeaders = { ...commonHeaders, "Access-Control-Allow-Origin": "*" };

/**
 * Response headers of a file of the site.
 * @param {string | null} name its path inside the site; null: there is none
 */
export function headersOf(name) {
  if (name?.startsWith("examples/")) return exampleHeaders;
  if (name?.startsWith("lib/")) return libraryHeaders;
  return name === WIDGET ? widgetHeaders : securityHeaders;
}

/** Hashed file names never change their content; everything else is asked for again. */
export const cacheControl = { hashed: "public, max-age=31536000, immutable", other: "no-cache" };

/** @param {Readonly<Record<string, string>>} headers */
const headerLines = (headers) =>
  Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/**
 * The _headers file that static hosts read, from the same headers. Hosts add up what several patterns say, so a
 * policy is named page by page: two policies would both hold for the widget.
 * @param {readonly string[]} pages file names
 */
export function headersFile(pages) {
  /** @param {string} name */
  const ownOf = (name) => {
    const own = Object.entries(headersOf(name)).filter(([header]) => !(header in commonHeaders));
    return headerLines(Object.fromEntries(own));
  };
  const policies = pages.flatMap((page) => {
    const lines = ownOf(page);
    // Many hosts serve pages without their ending, too.
    const short = page === "index.html" ? "/" : `/${page.replace(/\.html$/, "")}`;
    return [`/${page}`, ...lines, "", short, ...lines, ""];
  });
  const folders = ["examples/", "lib/"].flatMap((name) => [`/${name}*`, ...ownOf(name), ""]);
  const cache = ["/assets/*", `  Cache-Control: ${cacheControl.hashed}`, ""];
  return ["/*", ...headerLines(commonHeaders), "", ...policies, ...folders, ...cache].join("\n");
}
