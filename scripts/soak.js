/** npm run test:soak: what takes long. The soak's own tests, then every browser test with its grids in full. */
import { ensureBrowser } from "./browser.js";
import { ensureInstalled } from "./install.js";
import { entry, runNode } from "./run.js";

/** Arguments go on to the runner: a file's name runs that file alone, `--project soak` the soak's own tests. */
const more = process.argv.slice(2);
const projects = more.includes("--project")
  ? []
  : ["soak", "browser"].flatMap((project) => ["--project", project]);

await entry(async () => {
  await ensureInstalled();
  await ensureBrowser();
  const code = await runNode(
    "node_modules/vitest/vitest.mjs",
    // A file's name that only one of the projects has is no fault of the other.
    ["run", ...projects, "--passWithNoTests", ...more],
    { env: { EXPLORER_SOAK: "1" } },
  );
  if (code !== 0) process.exitCode = code;
});
