/**
 * Serves the test build, which is made when it is first wanted: who runs a test that does without it does not wait for
 * it.
 */
import { createServer, type Server } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "../../scripts/paths.js";
import { runNode } from "../../scripts/run.js";
import { serveSite } from "../../scripts/static-server.js";

export interface TestSite {
  /** Ends in /a/b/. */
  readonly url: string;
  readonly folder: string;
  /** Answers 200 when the site is built, which the first question begins. */
  readonly whenBuilt: string;
  readonly close: () => Promise<void>;
}

/** The pages and the widget at once: each is waiting for the other's machine half of the time. */
async function build(folder: string): Promise<boolean> {
  const codes = await Promise.all(
    ["production", "widget"].map((mode) =>
      runNode(
        "node_modules/vite/bin/vite.js",
        [
          ...["build", "--config", "test/site/vite.config.ts", "--mode", mode],
          ...["--outDir", folder, "--emptyOutDir", "false", "--logLevel", "error"],
        ],
        { env: { NODE_ENV: "production" } },
      ),
    ),
  );
  return codes.every((code) => code === 0);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
}

export async function serveTestSite(): Promise<TestSite> {
  const folder = await mkdtemp(path.join(projectRoot, ".cache", "test-site-"));
  const site = await serveSite({ root: folder, base: "/a/b/" });
  let built: Promise<boolean> | null = null;
  const asked = createServer((_, response) => {
    built ??= build(folder);
    void built.then((isBuilt) => response.writeHead(isBuilt ? 200 : 500).end());
  });
  const whenBuilt = await listen(asked);
  return {
    ...{ url: site.url, folder, whenBuilt },
    close: async () => {
      asked.close();
      await site.close();
      await built;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
