/** What a page costs before anything lazy: design budget, minified and gzipped. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";

const budget = 140_000;
const folder = inject("siteFolder");

/** The scripts that the page's markup loads: its entry and what it preloads. */
async function scriptsOf(page: string): Promise<string[]> {
  const html = await readFile(path.join(folder, page), "utf8");
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = ""]) => name);
}

for (const page of ["index.html", "explore.html", "classroom.html"]) {
  test(`${page} loads at most ${budget / 1000} kB of JavaScript`, async () => {
    const scripts = await scriptsOf(page);
    expect(scripts.length).toBeGreaterThan(0);
    const files = await Promise.all(scripts.map((name) => readFile(path.join(folder, name))));
    const size = files.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0);
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThanOrEqual(budget);
  });
}
