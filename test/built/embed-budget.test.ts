/** What the widget weighs: one file, whole. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";

const budget = 180_000;

test(`embed.html weighs at most ${budget / 1000} kB and asks for no other file`, async () => {
  const html = await readFile(path.join(inject("siteFolder"), "embed.html"), "utf8");
  const size = gzipSync(html, { level: 9 }).length;
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThanOrEqual(budget);
  const [head = "", body = ""] = html.split("<script>");
  expect(head).not.toMatch(/<(link|script|img)\b|url\((?!["']?data:)/);
  expect(body.split("</script>").slice(1).join("")).not.toMatch(/<(link|script|img)\b/);
});
