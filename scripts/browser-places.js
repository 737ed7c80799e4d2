/** Where browsers are found on Linux, macOS and Windows. Nothing here installs anything. */
import { readdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/**
 * @typedef {object} Browser
 * @property {string} path the executable
 * @property {Record<string, string>} [env] what it needs in its environment, beyond ours
 */

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 */

/** @type {Machine} */
export const thisMachine = { platform: process.platform, env: process.env, home: os.homedir() };

const linuxNames = [
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chromium",
  "chromium-browser",
];

/**
 * Where a Chrome or Chromium that the system's owner installed may be; the files need not exist.
 * @param {Machine} machine
 * @returns {readonly string[]}
 */
export function systemPlaces({ platform, env, home }) {
  if (platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return ["/Applications", `${home}/Applications`].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    const programs = [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Chromium", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
    ];
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [path.win32.join(folder, ...program)] : [])),
    );
  }
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const usual = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
  const all = [...new Set([...folders, ...usual])];
  return linuxNames.flatMap((name) => all.map((folder) => `${folder}/${name}`));
}

/**
 * The folder in which Playwright keeps its browsers.
 * @param {Machine} machine
 */
export function playwrightFolder({ platform, env, home }) {
  const chosen = env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen && chosen !== "0") return chosen;
  if (platform === "darwin") return path.join(home, "Library", "Caches", "ms-playwright");
  if (platform === "win32") {
    return path.join(env.LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "ms-playwright");
  }
  return path.join(env.XDG_CACHE_HOME ?? path.join(home, ".cache"), "ms-playwright");
}

/** Inside one of Playwright's folders; the names changed over its versions. */
const playwrightExecutables = [
  "chrome-linux64/chrome",
  "chrome-linux/chrome",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win64/chrome.exe",
  "chrome-win/chrome.exe",
  "chrome-headless-shell-linux64/chrome-headless-shell",
  "chrome-headless-shell-mac-arm64/chrome-headless-shell",
  "chrome-headless-shell-mac-x64/chrome-headless-shell",
  "chrome-headless-shell-win64/chrome-headless-shell.exe",
];

/**
 * Where Playwright's own Chromium may be: any revision in its folder, newest first.
 * @param {Machine} machine
 * @returns {Promise<readonly string[]>}
 */
export async function playwrightPlaces(machine) {
  const folder = playwrightFolder(machine);
  const names = await readdir(folder).catch(() => /** @type {string[]} */ ([]));
  const revision = (/** @type {string} */ name) => Number(name.split("-").at(-1));
  return names
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a) || a.length - b.length)
    .flatMap((name) => playwrightExecutables.map((file) => path.join(folder, name, file)));
}
