/** Installs a folder's packages when they are missing or are not those of its lock file. Node built-ins only. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "./paths.js";
import { PlainError, runNpm } from "./run.js";

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} LockedPackages */

/** The libraries that the engine is tested and measured against; the product needs none of them. */
export const benchFolder = "test/bench";
/** Those with WebAssembly: large, and only the benchmark wants them. */
export const wasmPeersFolder = "test/bench/wasm-peers";

/**
 * Whether everything that the lock file asks for is installed, in its version. Packages for other platforms
 * (optional ones) may be missing.
 * @param {LockedPackages} locked "packages" of package-lock.json
 * @param {LockedPackages} installed "packages" of node_modules/.package-lock.json
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(([name, wanted]) => {
    if (name === "") return true;
    const found = installed[name];
    if (!found) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version;
  });
}

/**
 * @param {string} file absolute
 * @returns {Promise<LockedPackages | null>} null when the file is missing or unreadable
 */
async function packagesOf(file) {
  try {
    const lock = /** @type {{ packages: LockedPackages }} */ (
      JSON.parse(await readFile(file, "utf8"))
    );
    return lock.packages;
  } catch {
    return null;
  }
}

/** Fails in one sentence on a Node that is too old. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new PlainError(
      `Depthwise Explorer needs Node 20.19 or newer; this is ${process.versions.node}.`,
    );
  }
}

/**
 * Makes a folder's node_modules match its lock file, doing nothing when it already does.
 * @param {string} [folder] inside the project, with forward slashes, or absolute; the project itself by default
 * @param {(args: readonly string[]) => Promise<number>} [npm] runs npm in the project and resolves with its exit code
 */
export async function ensureInstalled(folder = ".", npm = runNpm) {
  requireNode();
  const place = path.resolve(projectRoot, folder);
  const prefix = folder === "." ? "" : `${folder}/`;
  const locked = await packagesOf(path.join(place, "package-lock.json"));
  if (!locked) throw new PlainError(`${prefix}package-lock.json is missing or unreadable.`);
  const installed = await packagesOf(path.join(place, "node_modules/.package-lock.json"));
  if (installed && isInstalled(locked, installed)) return;
  console.log(`Installing the packages of ${prefix}package-lock.json …`);
  const code = await npm([
    ...["ci", "--include=dev"],
    ...(folder === "." ? [] : ["--prefix", folder]),
  ]);
  if (code !== 0) {
    throw new PlainError(
      `The packages of ${prefix}package-lock.json could not be installed: npm's message above says why.`,
    );
  }
}
