/**
 * npm run bench:engine: times the engine beside other libraries.
 * node scripts/bench.js [--quick] [--json file] [--markdown file]
 */
import { parseArgs } from "node:util";
import { benchFolder, ensureInstalled, wasmPeersFolder } from "./install.js";
import { PlainError, entry, run } from "./run.js";
import { simdKernels } from "./simd-kernels.js";

/** In the innermost folder of peers, so that Node finds all their packages from there. */
const bundle = `${wasmPeersFolder}/.cache/bench.mjs`;

/** One file of the engine and the benchmark; the libraries stay as their makers publish them. */
async function bundleBench() {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root: benchFolder,
    logLevel: "warn",
    plugins: [simdKernels()],
    // They lie deeper than the bundler looks for what it should leave alone.
    ssr: { external: ["@tensorflow/tfjs-backend-wasm", "onnxruntime-web"] },
    build: {
      ssr: "main.ts",
      target: "node20",
      outDir: "wasm-peers/.cache",
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
  for (const folder of [benchFolder, wasmPeersFolder]) {
    await ensureInstalled(folder).catch(() => {
      throw new PlainError(
        `The benchmark has nothing to compare with: the packages of ${folder} could not be installed.`,
      );
    });
  }
  await bundleBench();
  // A process of its own: the bundler's memory and compiled code would be in the way.
  if ((await run(process.execPath, [bundle, ...args])) !== 0) {
    throw new PlainError("The benchmark stopped: the message above says why.");
  }
});
