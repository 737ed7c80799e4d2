/** Opens pages of the built site in a real browser and writes down whatever goes wrong in them. */
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { TestRunner, afterAll, inject, onTestFinished } from "vitest";
import { browserArguments } from "../../../scripts/browser.js";

/** Where the site is served; ends in /a/b/. */
export const siteUrl = inject("siteUrl");

export interface PageOptions {
  /** Page inside the site, with its query and fragment: "explore.html?kernel=5". Default: the start page. */
  readonly path?: string;
  /** A whole address instead of a path: for file:// pages and other servers. */
  readonly url?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
  readonly reducedMotion?: boolean;
  /** Default: "en-GB". */
  readonly locale?: string;
  /** A touch screen, with a phone's meta viewport. */
  readonly touch?: boolean;
  /** More arguments for the browser, which is then one of its own: a made-up camera, say. */
  readonly browserArguments?: readonly string[];
  /** Default true. Without it nothing takes the place of the text in #root. */
  readonly scripts?: boolean;
  /** Wait until the app has taken the place of the text in #root. Default true. */
  readonly waitForApp?: boolean;
}

/**
 * A page that remembers its problems: console errors (the browser puts policy violations
 * there too), uncaught exceptions, failed requests,
 * answers of 400 and above, and every request to another origin. A sound page ends with `[]`.
 */
export type OpenedPage = Page & { readonly problems: string[] };

/** By the arguments they were started with. */
const running = new Map<string, Promise<Browser>>();

function browser(more: readonly string[] = []): Promise<Browser> {
  const key = more.join(" ");
  const found = inject("browser");
  const started =
    running.get(key) ??
    chromium.launch({
      executablePath: found.path,
      args: [...browserArguments, ...more],
      env: { ...process.env, ...found.env },
    });
  running.set(key, started);
  return started;
}

afterAll(async () => {
  for (const started of running.values()) await (await started).close();
});

function contextOptions(options: PageOptions) {
  return {
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.theme ?? "light",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    javaScriptEnabled: options.scripts ?? true,
    locale: options.locale ?? "en-GB",
  } as const;
}

function watch(page: Page, origin: string): OpenedPage {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (["data:", "blob:"].includes(url.protocol) || url.origin === origin) return;
    problems.push(`other origin: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Cut off because the page was left or loaded again: what is refused or missing has another text.
    if (why === "net::ERR_ABORTED") return;
    problems.push(`request failed: ${request.url()} (${why})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return Object.assign(page, { problems });
}

async function newPage(options: PageOptions, origin: string): Promise<OpenedPage> {
  const context: BrowserContext = await (
    await browser(options.browserArguments)
  ).newContext(contextOptions(options));
  // Opened in a hook, a page stays until the browser closes after the file's last test.
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return watch(page, origin);
}

/**
 * Opens a page in a context of its own and waits for the app and its fonts. Closed when the test finishes.
 */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  const url = options.url ?? new URL(options.path ?? "", siteUrl).href;
  const page = await newPage(options, new URL(url).origin);
  await page.goto(url);
  if (options.waitForApp ?? options.scripts ?? true) {
    await page.waitForSelector("#root > :not(.start-hint)", { state: "attached" });
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
  }
  return page;
}

/** An empty page with this markup in its body, to try the harness itself. */
export async function openBlank(markup: string, options: PageOptions = {}): Promise<OpenedPage> {
  const page = await newPage(options, "null");
  await page.setContent(`<!doctype html><html lang="en"><title>Test</title><body>${markup}`);
  return page;
}
