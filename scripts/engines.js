/** The two other browsers of the end-to-end checks, Firefox and WebKitGTK: where they are, and which of them ran. */
import { access, readdir } from "node:fs/promises";
import path from "node:path";
import { installWithApt, mayUseApt } from "./browser-get.js";
import { thisMachine } from "./browser-places.js";

/** @typedef {import("./browser-places.js").Machine} Machine */

/**
 * @typedef {object} WebKitPrograms
 * @property {string} driver
 * @property {string} browser
 * @property {string | null} screen a screen that nobody sees; null where there is one
 */

const LIMIT_MS = 120_000;

/** @param {readonly string[]} places */
async function firstThere(places) {
  for (const place of places) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  return null;
}

/**
 * @param {Machine} machine
 * @param {readonly string[]} names
 */
function onPath({ env }, names) {
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

/**
 * Where a Firefox may be; the files need not exist.
 * @param {Machine} machine
 * @returns {readonly string[]}
 */
export function firefoxPlaces(machine) {
  const { platform, env, home } = machine;
  if (platform === "darwin") {
    const inside = "Firefox.app/Contents/MacOS/firefox";
    return [`/Applications/${inside}`, `${home}/Applications/${inside}`];
  }
  if (platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"]].flatMap((folder) =>
      folder ? [path.win32.join(folder, "Mozilla Firefox", "firefox.exe")] : [],
    );
  }
  return onPath(machine, ["firefox-esr", "firefox"]);
}

/** The program, or null. */
export const findFirefox = () => firstThere(firefoxPlaces(thisMachine));

/**
 * WebKitGTK's driver and small browser, which Debian has in one package, and a screen.
 * @returns {Promise<WebKitPrograms | null>}
 */
export async function findWebKit() {
  if (process.platform !== "linux") return null;
  const driver = await firstThere(onPath(thisMachine, ["WebKitWebDriver"]));
  const screen = process.env.DISPLAY ? null : await firstThere(onPath(thisMachine, ["Xvfb"]));
  const libraries = await readdir("/usr/lib").catch(() => /** @type {string[]} */ ([]));
  const folders = ["/usr/lib", "/usr/libexec", ...libraries.map((name) => `/usr/lib/${name}`)];
  const browser = await firstThere(
    ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].flatMap((name) =>
      folders.map((folder) => `${folder}/${name}/MiniBrowser`),
    ),
  );
  if (driver === null || browser === null || (screen === null && !process.env.DISPLAY)) return null;
  return { driver, browser, screen };
}

/**
 * Installs both where one is missing: on a CI that is Debian's root, never on a person's machine. Nothing fails without
 * them: the line of enginesLine says what did not run.
 */
export async function installEngines() {
  if (!process.env.CI || !(await mayUseApt())) return;
  const [firefox, webkit] = await Promise.all([findFirefox(), findWebKit()]);
  const names = [
    ...(firefox === null ? ["firefox-esr"] : []),
    ...(webkit === null ? ["webkit2gtk-driver", "xvfb"] : []),
  ];
  if (names.length > 0) await installWithApt(names, { beside: true, timeout: LIMIT_MS });
}

/**
 * @typedef {object} FileReport what is read of the runner's report on one test file
 * @property {string} name
 * @property {readonly { status: string }[]} assertionResults
 */

const others = [
  { name: "Firefox", file: "firefox.test.ts" },
  { name: "WebKitGTK", file: "webkit.test.ts" },
];

/**
 * One sentence: which browsers the end-to-end tests ran in.
 * @param {readonly FileReport[]} files of the browser tests
 */
export function enginesLine(files) {
  const ran = others.filter(({ file }) =>
    files.some(
      ({ name, assertionResults }) =>
        /[\\/]engines[\\/][^\\/]+$/.test(name) &&
        path.basename(name) === file &&
        assertionResults.some(({ status }) => status === "passed" || status === "failed"),
    ),
  );
  const missing = others.filter((other) => !ran.includes(other));
  const names = (/** @type {readonly { name: string }[]} */ list) =>
    list.map(({ name }) => name).join(" and ");
  const short = ran.length > 0 ? `, a short set also in ${names(ran)}` : "";
  const without = missing.length > 0 ? `; not found or not started: ${names(missing)}` : "";
  return `Engines: all end-to-end tests ran in Chromium${short}${without}.`;
}
