/** Installs the packages when they are missing or are not those of the lock file. Node built-ins only. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "./paths.js";
import { PlainError, runNpm } from "./run.js";

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} LockedPackages */

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
 * @param {string} file
 * @returns {Promise<LockedPackages | null>} null when the file is missing or unreadable
 */
async function packagesOf(file) {
  try {
    const text = await readFile(path.join(projectRoot, file), "utf8");
    const lock = /** @type {{ packages: LockedPackages }} */ (JSON.parse(text));
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

/** Makes node_modules match the lock file, doing nothing when it already does. */
export async function ensureInstalled() {
  requireNode();
  const locked = await packagesOf("package-lock.json");
  if (!locked) throw new PlainError("package-lock.json is missing or unreadable.");
  const installed = await packagesOf("node_modules/.package-lock.json");
  if (installed && isInstalled(locked, installed)) return;
  console.log("Installing the packages of package-lock.json …");
  const code = await runNpm(["ci", "--include=dev"]);
  if (code !== 0) {
    throw new PlainError("The packages could not be installed: npm's message above says why.");
  }
}
