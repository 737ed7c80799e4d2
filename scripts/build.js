/**
 * Builds the site, the widget in its one file, the libraries and the example pages: node scripts/build.js [--out folder],
 * default dist.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { librarySteps } from "./build-lib.js";
import { copyExamples } from "./examples.js";
import { ensureInstalled } from "./install.js";
import { projectRoot } from "./paths.js";
import { PlainError, entry, runNode } from "./run.js";

const vite = "node_modules/vite/bin/vite.js";

/**
 * @param {string} out folder, absolute or inside the project
 */
export async function buildSite(out = "dist") {
  const folder = path.resolve(projectRoot, out);
  // A test runner's NODE_ENV would bring React's development build.
  const options = { env: { NODE_ENV: "production" } };
  const quietVite = ["--outDir", folder, "--logLevel", "warn"];
  const steps = [
    () => runNode(vite, ["build", "--emptyOutDir", ...quietVite], options),
    () => runNode(vite, ["build", "--config", "vite.embed.config.ts", ...quietVite], options),
    ...librarySteps(folder, options),
    () => copyExamples(folder).then(() => 0),
  ];
  for (const step of steps) {
    if ((await step()) !== 0) throw new PlainError("The site could not be built.");
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  await entry(async () => {
    await ensureInstalled();
    await buildSite(values.out);
    console.log(`Built ${values.out ?? "dist"}.`);
  });
}
