/** Before the browser tests: finds a browser, builds the site once and serves it from a sub-path. */
import { mkdtemp, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensureBrowser } from "../../scripts/browser.js";
import type { Browser } from "../../scripts/browser-places.js";
import { projectRoot } from "../../scripts/paths.js";
import { runNode } from "../../scripts/run.js";
import { serveSite } from "../../scripts/static-server.js";
import { serveTestSite, type TestSite } from "../site/serve.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the site is served: an address that ends in /a/b/. */
    siteUrl: string;
    /** The built site's folder, absolute. */
    siteFolder: string;
    browser: Browser;
    /** The build that knows `?fuzz=` and `?stringTest=`; testSite() waits until it is there. */
    testSite: Pick<TestSite, "url" | "folder" | "whenBuilt">;
  }
}

export default async function setup(project: TestProject) {
  const browser = await ensureBrowser();
  const cache = path.join(projectRoot, ".cache");
  await mkdir(cache, { recursive: true });
  // A folder of its own, so that a running npm start keeps the site it serves.
  const folder = await mkdtemp(path.join(cache, "site-"));
  const code = await runNode("scripts/build.js", ["--out", folder]);
  if (code !== 0) {
    await rm(folder, { recursive: true, force: true });
    throw new Error("The site could not be built, so no browser test can run.");
  }
  const site = await serveSite({ root: folder, base: "/a/b/" });
  const { close: closeTestSite, ...testSite } = await serveTestSite();
  project.provide("testSite", testSite);
  project.provide("siteUrl", site.url);
  project.provide("siteFolder", folder);
  project.provide("browser", browser);
  return async () => {
    await closeTestSite();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  };
}
