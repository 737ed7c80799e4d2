/** Ways to get a browser onto a machine that has none. */
import { execFile } from "node:child_process";
import { access, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "./paths.js";
import { run, runNode, runNpm } from "./run.js";

/** @typedef {import("./browser-places.js").Browser} Browser */

/** The last one that runs on Node 20. */
const npmChromium = "@sparticuz/chromium@143.0.4";

/** Lets Playwright install its Chromium; it needs its makers' server. */
export async function installWithPlaywright() {
  await runNode("node_modules/playwright-core/cli.js", ["install", "chromium"], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
    quiet: "all",
    timeout: 600_000,
  });
}

/**
 * Whether apt-get may install: Debian or a child of it, as root.
 */
export async function mayUseApt() {
  const isDebian = await access("/etc/debian_version").then(
    () => true,
    () => false,
  );
  return isDebian && process.getuid?.() === 0;
}

/**
 * Installs packages of Debian, waiting for another apt-get to finish.
 * @param {string | readonly string[]} names
 * @param {{ beside?: boolean, timeout?: number }} [how] beside: silently, leaving the processors to other work;
 * timeout: milliseconds for each of its two steps
 */
export async function installWithApt(names, { beside = false, timeout } = {}) {
  const [program, ...before] = beside ? ["nice", "-n", "19", "apt-get"] : ["apt-get"];
  const apt = [...before, "-o", "DPkg::Lock::Timeout=500", "-qq"];
  /** @type {import("./run.js").RunOptions} */
  const options = {
    env: { DEBIAN_FRONTEND: "noninteractive" },
    quiet: beside ? "all" : "output",
    timeout,
  };
  // An update that fails for one list can still leave the package within reach.
  await run(program, [...apt, "update"], options);
  await run(
    program,
    [...apt, "install", "-y", "--no-install-recommends", ...[names].flat()],
    options,
  );
}

/**
 * Fetches the Chromium that comes as an npm package, with the libraries it needs, for Linux on x64.
 * @param {string} folder kept between runs, absolute
 * @returns {Promise<Browser | null>}
 */
export async function fetchNpmChromium(folder = path.join(projectRoot, ".cache", "chromium")) {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const unpacked = path.join(folder, "unpacked");
  await mkdir(unpacked, { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const code = await runNpm(["install", "--prefix", folder, "--no-save", npmChromium], {
    quiet: "all",
    timeout: 600_000,
  });
  if (code !== 0) return null;
  await writeFile(
    path.join(folder, "unpack.js"),
    'import chromium from "@sparticuz/chromium";\nawait chromium.executablePath();\n',
  );
  // It unpacks into the temporary folder, and its libraries only where it believes to be on that service.
  await promisify(execFile)(process.execPath, [path.join(folder, "unpack.js")], {
    env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
  // Its own font list names folders of that service; text without a font has no size and would not even be clickable.
  await writeFile(path.join(folder, "fonts.conf"), fontList(folder));
  return npmChromiumIn(folder);
}

/**
 * A fontconfig file with the fonts that came along and the system's.
 * @param {string} folder
 */
function fontList(folder) {
  const escaped = (/** @type {string} */ text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${escaped(path.join(folder, "unpacked", "fonts"))}</dir>
  <cachedir>${escaped(path.join(folder, "fonts-cache"))}</cachedir>
</fontconfig>
`;
}

/**
 * The npm Chromium of an earlier run, or null.
 * @param {string} folder
 * @returns {Promise<Browser | null>}
 */
export async function npmChromiumIn(folder = path.join(projectRoot, ".cache", "chromium")) {
  const unpacked = path.join(folder, "unpacked");
  const fonts = path.join(folder, "fonts.conf");
  // Written last, so that a download that broke off is not taken for a browser.
  const isThere = await access(fonts).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  return {
    path: path.join(unpacked, "chromium"),
    env: { LD_LIBRARY_PATH: path.join(unpacked, "al2023", "lib"), FONTCONFIG_FILE: fonts },
  };
}
