/** A small static web server for the built site: right MIME types, the product's security headers, any sub-path. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { cacheControl, headersOf } from "./policy.js";

/** @type {Readonly<Record<string, string>>} */
const mimeTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * The sub-path with one slash at each end: "a/b" -> "/a/b/".
 * @param {string} base
 */
export function normalBase(base) {
  const parts = base.split("/").filter(Boolean);
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}

/**
 * Path inside the site of a request, or null where there is none (outside the base, malformed, leading out of the
 * folder, a hidden file).
 * @param {string} url path and query as requested
 * @param {string} base as of normalBase
 */
export function sitePath(url, base) {
  const encoded = url.split(/[?#]/, 1)[0] ?? "";
  if (!encoded.startsWith(base)) return null;
  let name;
  try {
    name = decodeURIComponent(encoded.slice(base.length));
  } catch {
    return null;
  }
  if (name.includes("\0") || name.includes("\\")) return null;
  if (name.split("/").some((part) => part.startsWith("."))) return null;
  return name === "" || name.endsWith("/") ? `${name}index.html` : name;
}

/**
 * The page for an address that does not exist.
 * @param {string} base
 */
function notFoundPage(base) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page not found · Depthwise Explorer</title>
</head>
<body>
<h1>Page not found</h1>
<p>There is nothing at this address. <a href="${base}">Go to the start page</a> or <a href="${base}explore.html">to Explore</a>.</p>
</body>
</html>
`;
}

/**
 * @param {string} root the built site
 * @param {string} base
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(root, base, request, response) {
  const name = sitePath(request.url ?? "/", base);
  for (const [header, value] of Object.entries(headersOf(name))) response.setHeader(header, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const url = request.url ?? "/";
  if (base !== "/" && url.split(/[?#]/, 1)[0] === base.slice(0, -1)) {
    response.writeHead(308, { Location: base }).end();
    return;
  }
  const file = name === null ? null : path.join(root, name);
  const info = file === null ? null : await stat(file).catch(() => null);
  if (name === null || file === null || !info?.isFile()) {
    response.writeHead(404, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-cache",
    });
    response.end(request.method === "HEAD" ? undefined : notFoundPage(base));
    return;
  }
  response.writeHead(200, {
    "Content-Type": mimeTypes[path.extname(name).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": info.size,
    "Cache-Control": name.startsWith("assets/") ? cacheControl.hashed : cacheControl.other,
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response);
}

/**
 * Listens on a port, or the next free one, trying twenty; port 0 takes any.
 * @param {import("node:http").Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>} the port in use
 */
async function listen(server, host, port) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port === 0 ? 0 : port + attempt, host, () => {
          server.off("error", reject);
          const address = server.address();
          resolve(typeof address === "object" && address ? address.port : port);
        });
      });
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || attempt >= 20 || port + attempt >= 65_535) throw error;
    }
  }
}

/**
 * Starts serving a folder.
 * @param {{ root: string, base?: string, host?: string, port?: number }} options port defaults to any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} url ends with the base, so with a slash
 */
export async function serveSite({ root, base = "/", host = "127.0.0.1", port = 0 }) {
  const sitesBase = normalBase(base);
  const server = createServer((request, response) => {
    answer(root, sitesBase, request, response).catch(() => response.destroy());
  });
  const used = await listen(server, host, port);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${used}${sitesBase}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
