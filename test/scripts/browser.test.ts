/** Which browser the tests take, on machines that exist only here. */
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { browserArguments, chooseBrowser, lookups, type Lookup } from "../../scripts/browser.js";
import {
  playwrightFolder,
  playwrightPlaces,
  systemPlaces,
  type Machine,
} from "../../scripts/browser-places.js";

interface Pretend {
  readonly finds?: readonly string[];
  readonly installs?: boolean;
  readonly isFinal?: boolean;
  readonly fails?: boolean;
}

/** A machine as a table: what each lookup finds; remembers which were asked. */
function machineWith(table: Readonly<Record<string, Pretend>>) {
  const asked: string[] = [];
  const order: Lookup[] = Object.entries(table).map(([name, { finds = [], fails, ...rest }]) => ({
    name,
    ...rest,
    look: () => {
      asked.push(name);
      return fails
        ? Promise.reject(new Error("no"))
        : Promise.resolve(finds.map((p) => ({ path: p })));
    },
  }));
  return { asked, order };
}

const starts = (...good: string[]) => {
  return (browser: { path: string }) => Promise.resolve(good.includes(browser.path));
};
const silent = () => undefined;

test("looks in the order that the README gives", () => {
  expect(lookups.map(({ name }) => name)).toEqual([
    "CHROME_PATH",
    "system",
    "Playwright's folder",
    "an earlier npm download",
    "Playwright's installer",
    "apt-get",
    "the npm package @sparticuz/chromium",
  ]);
  expect(lookups.filter(({ installs }) => installs).map(({ name }) => name)).toEqual([
    "Playwright's installer",
    "apt-get",
    "the npm package @sparticuz/chromium",
  ]);
});

test("takes the first browser that starts and asks no further", async () => {
  const { asked, order } = machineWith({
    a: {},
    b: { finds: ["/stub", "/good"] },
    c: { finds: ["/other"], installs: true },
  });
  expect(await chooseBrowser(order, starts("/good", "/other"), silent)).toEqual({ path: "/good" });
  expect(asked).toEqual(["a", "b"]);
});

test("goes on when a lookup fails or its browser does not start", async () => {
  const { asked, order } = machineWith({
    a: { fails: true },
    b: { finds: ["/stub"] },
    c: { finds: ["/good"], installs: true },
  });
  const said: string[] = [];
  const found = await chooseBrowser(order, starts("/good"), (message) => said.push(message));
  expect(found.path).toBe("/good");
  expect(asked).toEqual(["a", "b", "c"]);
  expect(said).toEqual(["No browser yet; trying c …"]);
});

test("says so, and looks no further, when CHROME_PATH does not start", async () => {
  const { asked, order } = machineWith({
    CHROME_PATH: { finds: ["/typo"], isFinal: true },
    system: { finds: ["/good"] },
  });
  await expect(chooseBrowser(order, starts("/good"), silent)).rejects.toThrow(
    "CHROME_PATH names /typo, which does not start as a Chrome or Chromium.",
  );
  expect(asked).toEqual(["CHROME_PATH"]);
});

test("fails with one clear sentence when there is no browser to be had", async () => {
  const { order } = machineWith({ a: {}, b: { fails: true, installs: true } });
  await expect(chooseBrowser(order, starts(), silent)).rejects.toThrow(
    /^The browser tests found no Chrome or Chromium .* set CHROME_PATH to one\.$/,
  );
});

const linux: Machine = {
  platform: "linux",
  env: { PATH: "/my/bin:/usr/bin:relative" },
  home: "/h",
};
const mac: Machine = { platform: "darwin", env: {}, home: "/Users/me" };
const windows: Machine = {
  platform: "win32",
  env: { PROGRAMFILES: "C:\\Programs", LOCALAPPDATA: "C:\\Users\\me\\Local" },
  home: "C:\\Users\\me",
};

test("looks on the PATH and in the usual folders of Linux, Chrome before Chromium", () => {
  const places = systemPlaces(linux);
  expect(places).toContain("/my/bin/chromium");
  expect(places).toContain("/usr/bin/google-chrome-stable");
  expect(places.filter((place) => place === "/usr/bin/chromium")).toHaveLength(1);
  expect(places.filter((place) => !place.startsWith("/"))).toEqual([]);
  expect(places.indexOf("/usr/bin/google-chrome")).toBeLessThan(places.indexOf("/my/bin/chromium"));
});

test("knows where macOS and Windows keep their programs", () => {
  expect(systemPlaces(mac)).toContain(
    "/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium",
  );
  expect(systemPlaces(windows)).toContain("C:\\Programs\\Google\\Chrome\\Application\\chrome.exe");
  expect(systemPlaces(windows)).toContain(
    "C:\\Users\\me\\Local\\Google\\Chrome\\Application\\chrome.exe",
  );
});

test("knows where Playwright keeps its browsers", () => {
  expect(playwrightFolder({ ...linux, env: { PLAYWRIGHT_BROWSERS_PATH: "/pw" } })).toBe("/pw");
  expect(playwrightFolder({ ...linux, env: { XDG_CACHE_HOME: "/c" } })).toBe("/c/ms-playwright");
  expect(playwrightFolder(linux)).toBe("/h/.cache/ms-playwright");
  expect(playwrightFolder(mac)).toBe("/Users/me/Library/Caches/ms-playwright");
});

test("prefers Playwright's newest Chromium and passes over its other browsers", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "browsers-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of [
    "chromium-900",
    "chromium_headless_shell-1255",
    "chromium-1255",
    "firefox-1500",
  ]) {
    await mkdir(path.join(folder, name));
  }
  const places = await playwrightPlaces({ ...linux, env: { PLAYWRIGHT_BROWSERS_PATH: folder } });
  const folders = [
    ...new Set(places.map((place) => path.relative(folder, place).split(path.sep)[0])),
  ];
  expect(folders).toEqual(["chromium-1255", "chromium_headless_shell-1255", "chromium-900"]);
});

test("an absent folder of Playwright's is no error", async () => {
  expect(
    await playwrightPlaces({ ...linux, env: { PLAYWRIGHT_BROWSERS_PATH: "/nowhere" } }),
  ).toEqual([]);
});

test("what Playwright turns off stays off beside what is turned off here", async () => {
  const root = path.dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const text = await readFile(path.join(root, "lib", "coreBundle.js"), "utf8");
  const [, list = ""] = /disabledFeatures = \[(.*?)\]\.filter/s.exec(text) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(theirs).toContain("PaintHolding");
  const [ours = ""] = browserArguments.filter((each) => each.startsWith("--disable-features="));
  expect(ours.replace("--disable-features=", "").split(",")).toEqual(
    expect.arrayContaining(theirs),
  );
});
