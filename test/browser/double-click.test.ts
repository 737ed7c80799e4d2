/** A page opened from a file: its scripts cannot run there, so it has to say in plain text what to do. */
import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import { openPage, siteUrl } from "./harness/index.ts";

const folders = { built: inject("siteFolder"), source: projectRoot };

for (const [kind, folder] of Object.entries(folders)) {
  for (const name of ["index.html", "explore.html"]) {
    test(`the ${kind} ${name} opened by a double click says at once what to do`, async () => {
      const url = pathToFileURL(`${folder}/${name}`).href;
      const page = await openPage({ url, waitForApp: false });
      const hint = page.locator(".start-hint");
      expect(await hint.isVisible()).toBe(true);
      expect(await hint.textContent()).toMatch(/double click.*npm start/s);
    });
  }
}

test("a served page never shows that text while it starts", async () => {
  const page = await openPage({ path: "explore.html", waitForApp: false });
  await page.route("**/*.js", () => undefined);
  await page.reload({ waitUntil: "commit" });
  const hint = page.locator(".start-hint");
  await hint.waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  expect(await hint.isVisible()).toBe(false);
});

test("a served page whose scripts never come says so in the end", async () => {
  const page = await openPage({ path: "explore.html", waitForApp: false });
  await page.route("**/*.js", (route) => route.abort());
  await page.reload();
  await page.locator(".start-hint").waitFor({ state: "visible", timeout: 10_000 });
  expect(new URL(page.url()).href).toBe(new URL("explore.html", siteUrl).href);
});
