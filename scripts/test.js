/** npm test: installs what is missing, a browser included, then runs every check and says how many tests passed. */
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { ensureBrowser } from "./browser.js";
import { ensureInstalled } from "./install.js";
import { projectRoot } from "./paths.js";
import { entry, runNode } from "./run.js";

const report = path.join(projectRoot, ".cache", "tests.json");

/** @type {readonly { name: string, script: string, args: readonly (readonly string[])[] }[]} */
const checks = [
  {
    name: "types",
    script: "node_modules/typescript/bin/tsc",
    args: ["tsconfig.json", "tsconfig.src.json", "tsconfig.engine.json"].map((file) => [
      "-p",
      file,
    ]),
  },
  {
    name: "lint",
    script: "node_modules/eslint/bin/eslint.js",
    args: [[".", "--max-warnings", "0"]],
  },
  { name: "format", script: "node_modules/prettier/bin/prettier.cjs", args: [["--check", "."]] },
  {
    name: "tests",
    script: "node_modules/vitest/vitest.mjs",
    args: [["run", "--reporter=default", "--reporter=json", `--outputFile=${report}`]],
  },
];

/**
 * @typedef {object} Report what is read of the runner's JSON report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {readonly { status: string, assertionResults: readonly unknown[] }[]} testResults one per file
 */

/** The runner's own counts as one plain line; a file that could not even be read counts as one failure. */
async function closingLine() {
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return "tests: 0 passed, 1 failed";
  const counts = /** @type {Report} */ (JSON.parse(text));
  const broken = counts.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = counts.numFailedTests + broken.length;
  const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : "";
  return `tests: ${counts.numPassedTests} passed, ${failed} failed${skipped}`;
}

await entry(async () => {
  await ensureInstalled();
  const browser = await ensureBrowser();
  console.log(`Browser: ${browser.path}`);
  await rm(report, { force: true });
  /** @type {string[]} */
  const failed = [];
  for (const { name, script, args } of checks) {
    console.log(`\n— ${name}`);
    const codes = [];
    for (const list of args) codes.push(await runNode(script, list));
    if (codes.some((code) => code !== 0)) failed.push(name);
  }
  if (failed.length > 0) process.exitCode = 1;
  console.log(`\n${failed.length > 0 ? `Failed: ${failed.join(", ")}` : "Every check passed."}`);
  console.log(await closingLine());
});
