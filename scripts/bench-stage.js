/**
 * npm run bench:stage: measures the built site's stage in a throttled browser.
 * node scripts/bench-stage.js [--quick] [--json file] [--markdown file] [--site folder of a built site]
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { browserArguments, ensureBrowser } from "./browser.js";
import { withSite } from "./built-site.js";
import { benchFolder, ensureInstalled } from "./install.js";
import { projectRoot } from "./paths.js";
import { entry } from "./run.js";
import { serveSite } from "./static-server.js";

const cache = path.join(projectRoot, benchFolder, ".cache");

/** The part that runs in Node, and the page that is a yardstick. */
async function bundleBench() {
  const { build } = await import("vite");
  const shared = /** @type {const} */ ({ configFile: false, root: benchFolder, logLevel: "warn" });
  const output = { outDir: ".cache", emptyOutDir: false, target: "es2022" };
  await build({
    ...shared,
    build: {
      ...output,
      ssr: "stage/main.ts",
      rolldownOptions: { output: { entryFileNames: "stage.mjs" } },
    },
  });
  await build({
    ...shared,
    build: {
      ...output,
      lib: {
        entry: "stage/svg-page.ts",
        formats: ["iife"],
        name: "svgPage",
        fileName: () => "svg-page.js",
      },
    },
  });
  return {
    bench: /** @type {typeof import("../test/bench/stage/main.ts")} */ (
      await import(pathToFileURL(path.join(cache, "stage.mjs")).href)
    ),
    svgScript: await readFile(path.join(cache, "svg-page.js"), "utf8"),
  };
}

await entry(async () => {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      json: { type: "string" },
      markdown: { type: "string" },
      site: { type: "string" },
    },
  });
  await ensureInstalled();
  const found = await ensureBrowser();
  const { bench, svgScript } = await bundleBench();
  // Read before the measuring: a wrong file name should not cost minutes.
  const document = values.markdown === undefined ? null : await readFile(values.markdown, "utf8");
  if (document !== null) bench.withReport(document, "");

  await withSite(values.site, async (folder) => {
    const { chromium } = await import("playwright-core");
    const site = await serveSite({ root: folder });
    const browser = await chromium.launch({
      executablePath: found.path,
      args: [...browserArguments],
      env: { ...process.env, ...found.env },
    });
    try {
      const { figures, report } = await bench.bench({
        ...{ browser, siteUrl: site.url, svgScript, quick: values.quick },
        // To standard error, so that the report can be sent to a file.
        say: (what) => console.error(`measuring ${what} …`),
      });
      console.log(`\n${report}`);
      if (values.json !== undefined) {
        await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
      }
      if (values.markdown !== undefined && document !== null) {
        await writeFile(values.markdown, bench.withReport(document, report));
      }
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
