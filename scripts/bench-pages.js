/**
 * npm run bench:pages: how soon the built pages stand, in a throttled browser.
 * node scripts/bench-pages.js [--runs 7] [--markdown file] [--site folder of a built site] [--faults]
 */
import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { browserArguments, ensureBrowser } from "./browser.js";
import { withSite } from "./built-site.js";
import { ensureInstalled } from "./install.js";
import { BUDGETS, reportOf, withReport } from "./pages-report.js";
import { entry } from "./run.js";
import { serveSite } from "./static-server.js";

/** @typedef {import("./pages-report.js").PageTimes} PageTimes */

const PAGES = ["index.html", "explore.html", "classroom.html"];
const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const THROTTLE = 4;
/** After the app has come: late fonts, pictures and parts may still move or paint something. */
const SETTLE_MS = 2500;

/**
 * What a browser says of one visit.
 * @typedef {{ lcp: number, element: string, fcp: number, cls: number, shifts: string[] }} Seen
 *
 * Of its performance entries, what is read here.
 * @typedef {{
 *   name: string,
 *   startTime: number,
 *   element: Element | null,
 *   value: number,
 *   sources: readonly { node: Node | null }[],
 * }} Entry
 */

/** Runs in the page before anything of its own: keeps what the browser says. */
function observe() {
  /** @type {Seen} */
  const seen = { lcp: 0, element: "", fcp: 0, cls: 0, shifts: [] };
  Object.assign(globalThis, { benchSeen: seen });
  /** @type {(node: Node | null) => string} */
  const nameOf = (node) =>
    node instanceof Element
      ? `${node.tagName.toLowerCase()}.${node.getAttribute("class") ?? node.id}`
      : String(node?.nodeName);
  /** @type {(type: string, use: (entry: Entry) => void) => void} */
  const watch = (type, use) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) use(/** @type {any} */ (entry));
    }).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  watch("largest-contentful-paint", ({ startTime, element }) => {
    seen.lcp = startTime;
    seen.element = nameOf(element);
  });
  // Nobody touches the page and it is not watched for longer than one session of shifts lasts: their sum is the CLS.
  watch("layout-shift", ({ value, sources, startTime }) => {
    seen.cls += value;
    const names = sources.map(({ node }) => nameOf(node));
    seen.shifts.push(`${value.toFixed(4)} at ${Math.round(startTime)}: ${names.join(", ")}`);
  });
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<Seen>}
 */
async function load(browser, url, viewport) {
  const context = await browser.newContext({ viewport, locale: "en-GB" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript(observe);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
    await page.goto(url);
    await page.waitForSelector("#root > :not(.start-hint)", { state: "attached" });
    await page.waitForTimeout(SETTLE_MS);
    /** @type {Seen} */
    const seen = await page.evaluate("globalThis.benchSeen");
    return seen;
  } finally {
    await context.close();
  }
}

/**
 * Bytes of the scripts that a page's markup names, gzipped.
 * @param {string} folder
 * @param {string} page
 */
async function scriptBytes(folder, page) {
  const html = await readFile(path.join(folder, page), "utf8");
  const names = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    (m) => m[1] ?? "",
  );
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

await entry(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "7" },
      markdown: { type: "string" },
      site: { type: "string" },
      faults: { type: "boolean", default: false },
    },
  });
  const runs = Math.max(1, Number.parseInt(values.runs, 10) || 1);
  await ensureInstalled();
  const found = await ensureBrowser();
  // Read before the measuring: a wrong file name should not cost minutes.
  const document = values.markdown === undefined ? null : await readFile(values.markdown, "utf8");
  if (document !== null) withReport(document, "");

  await withSite(values.site, async (folder) => {
    const { chromium } = await import("playwright-core");
    const site = await serveSite({ root: folder });
    const browser = await chromium.launch({
      executablePath: found.path,
      args: [...browserArguments],
      env: { ...process.env, ...found.env },
    });
    try {
      const cases = PAGES.flatMap((page) =>
        VIEWPORTS.map((viewport) => ({
          ...{ page, viewport },
          seen: /** @type {Seen[]} */ ([]),
        })),
      );
      // The first visit warms the server up. Then in turns, so that whatever slows the machine slows all.
      for (let run = -1; run < runs; run++) {
        console.error(run < 0 ? "warming up …" : `run ${run + 1} of ${runs} …`);
        for (const { page, viewport, seen } of cases) {
          const one = await load(browser, site.url + page, viewport);
          if (run >= 0) seen.push(one);
        }
      }
      /** @type {PageTimes[]} */
      const rows = [];
      for (const { page, viewport, seen } of cases) {
        if (values.faults) {
          console.error(page, viewport.width, new Set(seen.map(({ element }) => element)));
          for (const shift of seen[0]?.shifts ?? []) console.error("  shift", shift);
        }
        rows.push({
          ...{ page, size: `${viewport.width}×${viewport.height}` },
          fcp: median(seen.map(({ fcp }) => fcp)),
          lcp: median(seen.map(({ lcp }) => lcp)),
          cls: median(seen.map(({ cls }) => cls)),
          bytes: await scriptBytes(folder, page),
        });
      }
      const machine = {
        cpu: os.cpus()[0]?.model.trim() ?? "an unnamed processor",
        processors: os.cpus().length,
        load: os.loadavg()[0] ?? 0,
        browser: browser.version(),
      };
      const report = reportOf({ rows, runs, machine, throttle: THROTTLE, budgets: BUDGETS });
      console.log(`\n${report}`);
      if (values.markdown !== undefined && document !== null) {
        await writeFile(values.markdown, withReport(document, report));
      }
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
