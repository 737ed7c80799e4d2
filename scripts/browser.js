/** Finds a Chrome or Chromium for the browser tests, and gets one where there is none. */
import { access } from "node:fs/promises";
import {
  fetchNpmChromium,
  installWithApt,
  installWithPlaywright,
  mayUseApt,
  npmChromiumIn,
} from "./browser-get.js";
import { playwrightPlaces, systemPlaces, thisMachine } from "./browser-places.js";
import { PlainError } from "./run.js";

/** @typedef {import("./browser-places.js").Browser} Browser */

/**
 * One place to look, or one way to get a browser.
 * @typedef {object} Lookup
 * @property {string} name
 * @property {boolean} [isFinal] whoever set it meant it: when its browser does not start, nothing else is tried
 * @property {boolean} [installs] said before it runs
 * @property {() => Promise<readonly Browser[]>} look candidates, best first
 */

/**
 * Features that are off. The first five are the browser's own windows: the lists below its address bar are two pages
 * more in every window, and with the renderer kept in store they were half of what opening a page costs. The others
 * are Playwright's own list, which a second --disable-features takes the place of.
 */
const featuresOff = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "PreloadTopChromeWebUI",
  "SpareRendererForSitePerProcess",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

/** Arguments of every start: no sandbox (tests run as root in containers), no calls home, no windows of its own. */
export const browserArguments = [
  `--disable-features=${featuresOff.join(",")}`,
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Whether a candidate really opens: a stub, a missing library or a foreign architecture shows only then.
 * @param {Browser} browser
 */
async function startsUp(browser) {
  const { chromium } = await import("playwright-core");
  try {
    const running = await chromium.launch({
      executablePath: browser.path,
      args: browserArguments,
      env: { ...process.env, ...browser.env },
      timeout: 30_000,
    });
    await running.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} places
 * @returns {Promise<readonly Browser[]>} those that exist
 */
async function existing(places) {
  const found = await Promise.all(
    places.map((place) =>
      access(place).then(
        () => [{ path: place }],
        () => [],
      ),
    ),
  );
  return found.flat();
}

const findSystem = () => existing(systemPlaces(thisMachine));
const findPlaywright = async () => existing(await playwrightPlaces(thisMachine));

/** @type {readonly Lookup[]} The order of the README. */
export const lookups = [
  {
    name: "CHROME_PATH",
    isFinal: true,
    look: () => {
      const chosen = process.env.CHROME_PATH;
      return Promise.resolve(chosen ? [{ path: chosen }] : []);
    },
  },
  { name: "system", look: findSystem },
  { name: "Playwright's folder", look: findPlaywright },
  {
    name: "an earlier npm download",
    look: async () => {
      const browser = await npmChromiumIn();
      return browser ? [browser] : [];
    },
  },
  {
    name: "Playwright's installer",
    installs: true,
    look: async () => {
      await installWithPlaywright();
      return findPlaywright();
    },
  },
  {
    name: "apt-get",
    installs: true,
    look: async () => {
      if (!(await mayUseApt())) return [];
      await installWithApt("chromium");
      return findSystem();
    },
  },
  {
    name: "the npm package @sparticuz/chromium",
    installs: true,
    look: async () => {
      const browser = await fetchNpmChromium();
      return browser ? [browser] : [];
    },
  },
];

/**
 * The first browser, in the order of the lookups, that starts. Later lookups are not asked once one is found.
 * @param {readonly Lookup[]} order
 * @param {(browser: Browser) => Promise<boolean>} starts
 * @param {(message: string) => void} say
 * @returns {Promise<Browser>}
 * @throws {PlainError} one sentence, when there is none
 */
export async function chooseBrowser(order, starts, say) {
  for (const { name, isFinal, installs, look } of order) {
    if (installs) say(`No browser yet; trying ${name} …`);
    for (const candidate of await look().catch(() => [])) {
      if (await starts(candidate)) return candidate;
      if (isFinal) {
        throw new PlainError(
          `${name} names ${candidate.path}, which does not start as a Chrome or Chromium.`,
        );
      }
    }
  }
  throw new PlainError(
    "The browser tests found no Chrome or Chromium that starts and could not install one; set CHROME_PATH to one.",
  );
}

/** A browser that starts, installed if need be. */
export function ensureBrowser() {
  return chooseBrowser(lookups, startsUp, (message) => console.log(message));
}
