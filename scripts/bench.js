/**
 * npm run bench:engine: times the engine beside other libraries.
 * node scripts/bench.js [--quick] [--json file] [--markdown file]
 */
import { parseArgs } from "node:util";
import { benchFolder, ensureInstalled } from "./install.js";
import { PlainError, entry, run } from "./run.js";

/** In the peers' folder, so that Node finds their packages from there. */
const bundle = `${benchFolder}/.cache/bench.mjs`;

/** One file of the engine and the benchmark; the libraries stay as their makers publish them. */
async function bundleBench() {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root: benchFolder,
    logLevel: "warn",
    build: {
      ssr: "main.ts",
      target: "node20",
      outDir: ".cache",
      rolldownOptions: { output: { entryFileNames: "bench.mjs" } },
    },
  });
}

await entry(async () => {
  const args = process.argv.slice(2);
  parseArgs({
    args,
    options: {
      quick: { type: "boolean" },
      json: { type: "string" },
      markdown: { type: "string" },
    },
  });
  await ensureInstalled();
  await ensureInstalled(benchFolder).catch(() => {
    throw new PlainError(
      "The benchmark has nothing to compare with: the packages of test/bench could not be installed.",
    );
  });
  await bundleBench();
  // A process of its own: the bundler's memory and compiled code would be in the way.
  if ((await run(process.execPath, [bundle, ...args])) !== 0) {
    throw new PlainError("The benchmark stopped: the message above says why.");
  }
});
