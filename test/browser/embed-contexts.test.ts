/** The widget's one file in every place where it may stand: it draws, plays and computes there, and breaks no policy. */
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Frame, Page } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { openPage } from "./harness/index.ts";
import { frameMarkup, openHost, widgetOf, widgetUrl } from "./support/host-page.ts";

const file = path.join(inject("siteFolder"), "embed.html");
/** Large enough for the worker, with a photo, and at a moment whose values are known to be shown. */
const LARGE = "?height=40&width=40&channels=8&filters=64&input=cat&time=filters.f9.y1.x2";

const painted = (frame: Frame | Page): Promise<number> =>
  frame.evaluate(() => {
    const colours = new Set<string>();
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("canvas[data-tensor]")) {
      const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      for (let i = 0; data && i < data.length; i += 4) {
        colours.add([data[i], data[i + 1], data[i + 2]].join());
      }
    }
    return colours.size;
  });

const done = (frame: Frame | Page): Promise<number> =>
  frame
    .locator("[data-count=standard]")
    .evaluate(({ dataset }: HTMLElement) => Number(dataset["done"]));

/** Draws the photo's maps, by a worker, and plays. */
async function expectAlive(frame: Frame | Page, workers: readonly string[]): Promise<void> {
  await frame.waitForSelector("[data-at] canvas[data-tensor=standard]", { state: "attached" });
  await expect.poll(() => painted(frame), { timeout: 20_000 }).toBeGreaterThan(20);
  expect(workers.length).toBe(1);
  expect(await frame.locator("[data-at]").getAttribute("data-at")).toBe("filters.f9.y1.x2");
  const before = await done(frame);
  await frame.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => done(frame), { timeout: 20_000 }).toBeGreaterThan(before);
  await frame.getByRole("button", { name: "Pause" }).click();
}

function workersOf(page: Page): string[] {
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  return workers;
}

test.each([
  ["a plain frame", null],
  ["a sandboxed frame", "allow-scripts"],
  ["a frame as the snippet has it", undefined],
])("in %s of another origin", async (_, sandbox) => {
  const { page, problems } = await openHost("");
  const workers = workersOf(page);
  await page.setContent(frameMarkup(LARGE, sandbox));
  await expectAlive(await widgetOf(page), workers);
  expect(problems()).toEqual([]);
});

test.each(["allow-scripts", null])(
  "in srcdoc with sandbox=%s, from the data that stands there",
  async (sandbox) => {
    const { page, problems } = await openHost(
      `<iframe title="Widget" width="480" height="270"${sandbox ? ` sandbox="${sandbox}"` : ""}></iframe>`,
    );
    const workers = workersOf(page);
    const config = {
      ...{ height: 40, width: "40", channels: 8, filters: 64, input: "cat" },
      ...{ time: "filters.f9.y1.x2", hide: ["sentence", "cost"], keys: false, kernel: 99 },
    };
    const html = await readFile(file, "utf8");
    const data = `<script type="application/json" data-explorer-config>${JSON.stringify(config)}</script>`;
    await page.locator("iframe").evaluate((frame: HTMLIFrameElement, text) => {
      frame.srcdoc = text;
    }, html + data);
    const frame = await widgetOf(page);
    expect(await frame.getByText(/kernel=99 is above 11; using 3/).count()).toBe(1);
    await frame.getByRole("button", { name: "Dismiss" }).click();
    expect(await frame.locator("[data-count]").count()).toBe(0);
    expect(await frame.getByRole("link", { name: "Open in Depthwise Explorer" }).count()).toBe(0);
    await expect.poll(() => painted(frame), { timeout: 20_000 }).toBeGreaterThan(20);
    expect(workers.length).toBe(1);
    expect(problems()).toEqual([]);
  },
);

test("from disk, by a double click", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "widget-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await copyFile(file, path.join(folder, "embed.html"));
  const url = `${pathToFileURL(path.join(folder, "embed.html")).href}${LARGE}`;
  const page = await openPage({ url: "about:blank", waitForApp: false });
  const workers = workersOf(page);
  await page.goto(url);
  await expectAlive(page, workers);
  const others = page.problems.filter((problem) => !problem.includes(path.basename(folder)));
  expect(others).toEqual([]);
});

test("its answer lets every site frame it, and names no policy that its own script breaks", async () => {
  const { headers } = await fetch(widgetUrl());
  expect(headers.get("content-security-policy")).toBe("frame-ancestors *");
  expect(headers.get("cross-origin-opener-policy")).toBe(null);
  const html = await readFile(file, "utf8");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-/,
  );
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  const hosts = await readFile(path.join(inject("siteFolder"), "_headers"), "utf8");
  const rules = hosts.split("\n\n").map((rule) => rule.split("\n"));
  const ruleOf = (name: string): string[] => rules.find(([first]) => first === name) ?? [];
  expect(ruleOf("/embed.html")).toContain("  Content-Security-Policy: frame-ancestors *");
  expect(ruleOf("/explore.html").join()).toContain("frame-ancestors 'self'");
  expect(ruleOf("/*").join()).not.toContain("Content-Security-Policy");
});
