/** The security policy of every page: the one source for <meta>, the local server and the _headers file. */

/** Content security policy, directive by directive. */
const directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "worker-src": "'self' blob:",
  "connect-src": "'self'",
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
export const securityHeaders = {
  "Content-Security-Policy": `${metaPolicy}; frame-ancestors 'self'`,
  ...commonHeaders,
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** The file that stands in frames of other sites. */
export const WIDGET = "embed.html";

/** @type {Readonly<Record<string, string>>} The rest of its policy stands in the file. */
export const widgetHeaders = {
  "Content-Security-Policy": "frame-ancestors *",
  ...commonHeaders,
};

/**
 * Response headers of a file of the site.
 * @param {string | null} name its path inside the site; null: there is none
 */
export function headersOf(name) {
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
  const policies = pages.flatMap((page) => {
    const own = Object.entries(headersOf(page)).filter(([name]) => !(name in commonHeaders));
    const lines = headerLines(Object.fromEntries(own));
    // Many hosts serve pages without their ending, too.
    const short = page === "index.html" ? "/" : `/${page.replace(/\.html$/, "")}`;
    return [`/${page}`, ...lines, "", short, ...lines, ""];
  });
  const cache = `  Cache-Control: ${cacheControl.hashed}`;
  return ["/*", ...headerLines(commonHeaders), "", ...policies, "/assets/*", cache, ""].join("\n");
}
