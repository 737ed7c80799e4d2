/** What the test build knows and the published site must not: `?fuzz=` and `?stringTest=`. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { testSite } from "../site/site.ts";

const KNOWN = ["stringTest", "fuzz", "fuzzed", "data-fuzzed"] as const;

/** Which of these words stand in any script, style or page of a folder. */
async function wordsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.(js|html|css|json)$/.test(name));
  expect(files.length).toBeGreaterThan(20);
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), "utf8")));
  return KNOWN.filter((word) => texts.some((text) => new RegExp(`\\b${word}\\b`).test(text)));
}

test("the published site has nothing of the test build, which has all of it", async () => {
  await testSite();
  expect(await wordsIn(inject("testSite").folder)).toEqual(KNOWN);
  expect(await wordsIn(inject("siteFolder"))).toEqual([]);
});
