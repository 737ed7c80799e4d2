/** Checks that do not need one another, a few at a time; what each says is shown whole when it ends. */
import { spawn } from "node:child_process";
import path from "node:path";
import { projectRoot } from "./paths.js";

/** @typedef {{ readonly name: string, readonly script: string, readonly args: readonly string[] }} Check */

/**
 * Runs a Node script of a package and resolves with its exit code (1 when it cannot start) and what it said.
 * @param {Check} check
 * @returns {Promise<{ code: number, said: string }>}
 */
function heard({ script, args }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(projectRoot, script), ...args], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (/** @type {Buffer} */ part) => parts.push(part));
    }
    child.on("error", () => resolve({ code: 1, said: "It could not be started." }));
    child.on("close", (code) =>
      resolve({ code: code ?? 1, said: Buffer.concat(parts).toString().trimEnd() }),
    );
  });
}

/**
 * Runs every check, the first ones first.
 * @param {readonly Check[]} checks
 * @param {number} lanes how many at a time
 * @param {(text: string) => void} show
 * @returns {Promise<readonly string[]>} the names of those that failed
 */
export async function sideBySide(checks, lanes, show) {
  const waiting = [...checks];
  /** @type {string[]} */
  const failed = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, said } = await heard(check);
      show(`\n— ${check.name}${said === "" ? "" : `\n${said}`}`);
      if (code !== 0) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}
