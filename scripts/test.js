/** npm test: installs what is missing, a browser included, then runs every check and says how many tests passed. */
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { ensureBrowser } from "./browser.js";
import { enginesLine, installEngines } from "./engines.js";
import { benchFolder, ensureInstalled } from "./install.js";
import { projectRoot } from "./paths.js";
import { entry, runNode } from "./run.js";
import { sideBySide } from "./side-by-side.js";
import { closingLine, failures } from "./test-report.js";
import { installTorch } from "./torch.js";

/** The two kinds of test run one after the other: a site that does not build must not hide the unit tests. */
const projects = ["browser", "unit"];

/** @param {string} project */
const reportOf = (project) => path.join(projectRoot, ".cache", `tests-${project}.json`);

/** @param {string} config */
const compiled = (config) => ({
  name: `types (${config})`,
  script: "node_modules/typescript/bin/tsc",
  args: ["-p", config],
});

/** The longest first, so that two at a time end together. */
const checks = [
  {
    name: "lint",
    script: "node_modules/eslint/bin/eslint.js",
    args: [".", "--max-warnings", "0"],
  },
  ...["tsconfig.json", "tsconfig.src.json", "tsconfig.engine.json"].map(compiled),
  { name: "format", script: "node_modules/prettier/bin/prettier.cjs", args: ["--check", "."] },
  { name: "unused code", script: "node_modules/knip/bin/knip.js", args: [] },
];

/** @param {string} project */
const tested = (project) =>
  runNode("node_modules/vitest/vitest.mjs", [
    ...["run", "--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile=${reportOf(project)}`],
  ]);

/**
 * What the runner wrote down, or null.
 * @param {string} project
 */
async function reportRead(project) {
  const text = await readFile(reportOf(project), "utf8").catch(() => null);
  return text === null ? null : /** @type {import("./test-report.js").Report} */ (JSON.parse(text));
}

await entry(async () => {
  await ensureInstalled();
  await ensureInstalled(benchFolder);
  const browser = await ensureBrowser();
  console.log(`Browser: ${browser.path}`);
  for (const project of projects) await rm(reportOf(project), { force: true });
  // A few tests run what they find; the others need not wait for it. apt-get does one thing at a time.
  const engines = installEngines();
  const torch = engines.then(installTorch);
  const failed = [...(await sideBySide(checks, 2, (text) => console.log(text)))];
  for (const project of projects) {
    await (project === "browser" ? engines : torch);
    console.log(`\n— ${project} tests`);
    if ((await tested(project)) !== 0) failed.push(`${project} tests`);
  }
  if (failed.length > 0) process.exitCode = 1;
  const reports = await Promise.all(projects.map(reportRead));
  for (const failure of failures(reports, projectRoot)) console.log(`\n${failure}`);
  console.log(`\n${failed.length > 0 ? `Failed: ${failed.join(", ")}` : "Every check passed."}`);
  console.log(enginesLine(reports[projects.indexOf("browser")]?.testResults ?? []));
  console.log(closingLine(reports));
});
