/** Child processes, the same way everywhere: output shown as it comes, failure as a plain sentence. */
import { spawn } from "node:child_process";
import path from "node:path";
import { projectRoot } from "./paths.js";

/** A failure that is explained by its message alone: no stack is printed. */
export class PlainError extends Error {}

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] merged over this process's environment; undefined removes
 * @property {"output" | "all"} [quiet] hide standard output, or standard error too
 * @property {boolean} [shell]
 * @property {number} [timeout] milliseconds
 */

/**
 * Runs a program in the project folder and resolves with its exit code (1 when it cannot start or is stopped).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, quiet, shell = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      shell,
      stdio: ["ignore", quiet ? "ignore" : "inherit", quiet === "all" ? "ignore" : "inherit"],
      timeout,
    });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a Node script of ours or of a package.
 * @param {string} script path inside the project
 * @param {readonly string[]} [args]
 * @param {RunOptions} [options]
 */
export function runNode(script, args = [], options) {
  return run(process.execPath, [path.join(projectRoot, script), ...args], options);
}

/**
 * Runs npm: the one that started us, else the one on the PATH.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return run(process.execPath, [cli, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/**
 * Runs a script's main function: a PlainError is printed as its sentence, anything else with its stack.
 * @param {() => Promise<void>} main
 */
export async function entry(main) {
  try {
    await main();
  } catch (error) {
    const isBadArgument =
      error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
    const isPlain = error instanceof PlainError || isBadArgument;
    console.error(isPlain ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
