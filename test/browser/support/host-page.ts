/** A host page on another origin than the widget, with no policy of its own, as most are. */
import { createServer } from "node:http";
import type { Frame } from "playwright-core";
import { onTestFinished } from "vitest";
import { openPage, siteUrl, type OpenedPage, type PageOptions } from "../harness/index.ts";

export interface HostedPage {
  readonly page: OpenedPage;
  /** "http://127.0.0.1:41234" */
  readonly origin: string;
  /** What went wrong, but for the frame's own address, which is meant. */
  readonly problems: () => string[];
}

const SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";

/** The widget's address with this query. */
export const widgetUrl = (query = ""): string => new URL(`embed.html${query}`, siteUrl).href;

export function frameMarkup(query: string, sandbox: string | null = SANDBOX): string {
  const attribute = sandbox === null ? "" : ` sandbox="${sandbox}"`;
  const src = widgetUrl(query).replaceAll("&", "&amp;");
  return `<iframe id="widget" title="Widget" width="480" height="270"${attribute} src="${src}"></iframe>`;
}

/** @param body markup, inside of `<body>` */
export async function openHost(body: string, options: PageOptions = {}): Promise<HostedPage> {
  const server = createServer((request, response) => {
    const isPage = request.url === "/";
    response.writeHead(isPage ? 200 : 204, { "Content-Type": "text/html; charset=utf-8" });
    response.end(isPage ? `<!doctype html><html lang="en"><title>Host</title><body>${body}` : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  const page = await openPage({ ...options, url: `${origin}/`, waitForApp: false });
  const problems = (): string[] =>
    page.problems.filter((problem) => !problem.startsWith(`other origin: ${siteUrl}`));
  return { page, origin, problems };
}

/** The widget's frame, once its picture is painted. */
export async function widgetOf(page: OpenedPage, selector = "iframe"): Promise<Frame> {
  const handle = await page.waitForSelector(selector);
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error(`${selector} is no frame`);
  await frame.waitForSelector("[data-at] canvas[data-tensor=input]", { state: "attached" });
  return frame;
}

/** The widget's whole count of a form, as it is written in its page. */
export const totalIn = (frame: Frame, form: string): Promise<string | null> =>
  frame.locator(`[data-count=${form}]`).first().getAttribute("data-total");
