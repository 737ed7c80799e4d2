/** The worker in a page that is one file: opened from disk, in a sandboxed frame, under a policy with Trusted Types. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import { workerSource } from "../../scripts/worker-source.js";
import { openBlank, openPage } from "./harness/index.ts";

let folder = "";
let html = "";

/** A page with everything in it, worker included; nothing to fetch. */
async function onePage(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [workerSource()],
    build: {
      write: false,
      target: "es2022",
      lib: {
        entry: path.join(projectRoot, "test/browser/support/one-file.ts"),
        formats: ["es"],
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunks = "output" in output ? output.output.filter(({ type }) => type === "chunk") : [];
  expect(chunks).toHaveLength(1);
  const code = chunks.map((chunk) => ("code" in chunk ? chunk.code : "")).join("");
  const policy =
    "default-src 'none'; script-src 'unsafe-inline'; worker-src blob:; require-trusted-types-for 'script'; trusted-types explorer";
  return [
    "<!doctype html><html lang=en><meta charset=utf-8><title>One file</title>",
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<body><script type="module">${code.replaceAll("</script", "<\\/script")}</script>`,
  ].join("");
}

beforeAll(async () => {
  html = await onePage();
  folder = await mkdtemp(path.join(tmpdir(), "one-file-"));
  await writeFile(path.join(folder, "page.html"), html);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("from disk, by a double click", async () => {
  const url = pathToFileURL(path.join(folder, "page.html")).href;
  const page = await openPage({ url, waitForApp: false });
  await page.getByText("worker: equal").waitFor();
  expect(page.problems).toEqual([]);
});

test.each(["allow-scripts", "allow-scripts allow-same-origin"])(
  "in srcdoc with sandbox=%s",
  async (sandbox) => {
    const page = await openBlank(`<iframe title="One file" sandbox="${sandbox}"></iframe>`);
    await page.locator("iframe").evaluate((frame: HTMLIFrameElement, text) => {
      frame.srcdoc = text;
    }, html);
    await page.frameLocator("iframe").getByText("worker: equal").waitFor();
    expect(page.problems).toEqual([]);
  },
);
