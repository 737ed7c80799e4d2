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

/** @type {Readonly<Record<string, string>>} Response headers of every page and file. */
export const securityHeaders = {
  "Content-Security-Policy": `${metaPolicy}; frame-ancestors 'self'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), geolocation=(), microphone=()",
};

/** Hashed file names never change their content; everything else is asked for again. */
export const cacheControl = { hashed: "public, max-age=31536000, immutable", other: "no-cache" };

/** The _headers file that static hosts read, from the same headers. */
export function headersFile() {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "", "/assets/*", `  Cache-Control: ${cacheControl.hashed}`, ""].join(
    "\n",
  );
}
