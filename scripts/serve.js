/** Serves the built site: node scripts/serve.js [--port 4173] [--base /a/b/] [--host 127.0.0.1]. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./paths.js";
import { PlainError, entry } from "./run.js";
import { serveSite } from "./static-server.js";

/**
 * Serves dist until the process is stopped and prints the address.
 * @param {readonly string[]} args command line after the script's name
 */
export async function serve(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: process.env.PORT ?? "4173" },
      base: { type: "string", default: "/" },
      host: { type: "string", default: "127.0.0.1" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PlainError(`port=${values.port} is not a whole number from 0 to 65535.`);
  }
  const root = path.join(projectRoot, "dist");
  if (!(await stat(path.join(root, "index.html")).catch(() => null))) {
    throw new PlainError("There is no built site in dist yet: run npm start or npm run build.");
  }
  const { url } = await serveSite({ root, base: values.base, host: values.host, port });
  console.log(`\nDepthwise Explorer is running at\n\n  ${url}\n\nPress Ctrl+C to stop.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await entry(() => serve(process.argv.slice(2)));
}
