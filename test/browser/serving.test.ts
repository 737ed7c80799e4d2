/** The built site as it is served from a sub-path: headers, types, policy, head, and its own two pages. */
import { readFile } from "node:fs/promises";
import { expect, inject, test } from "vitest";
import { metaPolicy } from "../../scripts/policy.js";
import { openPage, siteUrl } from "./harness/index.ts";

const pages = [
  { path: "", title: /Depthwise Explorer/ },
  { path: "explore.html", title: /Explore.*Depthwise Explorer/ },
];

test("the tests use a sub-path", () => {
  expect(new URL(siteUrl).pathname).toBe("/a/b/");
});

for (const { path, title } of pages) {
  const name = path || "the start page";

  for (const theme of ["light", "dark"] as const) {
    test(`${name} starts in the ${theme} theme without a problem`, async () => {
      const page = await openPage({ path, theme });
      expect(await page.locator("h1").first().isVisible()).toBe(true);
      expect(await page.locator(".start-hint").count()).toBe(0);
      expect(page.problems).toEqual([]);
    });
  }

  test(`${name} has a language, a title, a description and a viewport that may be zoomed`, async () => {
    const page = await openPage({ path });
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.title()).toMatch(title);
    const metaOf = (meta: string) => page.locator(`meta[name="${meta}"]`).getAttribute("content");
    expect((await metaOf("description"))?.length).toBeGreaterThan(50);
    const viewport = await metaOf("viewport");
    expect(viewport).toMatch(/^width=device-width, initial-scale=1\b/);
    expect(viewport).not.toMatch(/maximum-scale|user-scalable|minimum-scale/);
  });

  test(`${name} carries the policy in its markup and has nothing inline that it would refuse`, async () => {
    const html = await (await fetch(new URL(path, siteUrl))).text();
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(meta?.replaceAll("&#39;", "'")).toBe(metaPolicy);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
    // Data for search engines runs nowhere.
    const run = scripts.filter(([, attributes]) => attributes !== ' type="application/ld+json"');
    expect(run.length).toBeGreaterThan(0);
    for (const [, attributes = "", body] of run) {
      expect(attributes).toMatch(/\ssrc="\.\//);
      expect(body).toBe("");
    }
    // What leads away is followed by a person, not loaded.
    const loaded = html.replaceAll(/<a\b[^>]*>/g, "");
    expect(loaded).not.toMatch(/\s(?:src|href)="(?:\/|https?:)/);
  });
}

test("every link of the start page leads to a page that exists", async () => {
  const page = await openPage();
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  for (const link of links.filter((href) => new URL(href).origin === new URL(siteUrl).origin)) {
    expect((await fetch(link)).status, link).toBe(200);
  }
});

test("the policy stops inline script and style, untrusted markup and foreign images, and a test would hear of it", async () => {
  const page = await openPage();
  const refused = await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = "body { display: none }";
    document.body.append(style);
    const image = document.createElement("img");
    image.src = "https://elsewhere.example/pixel.png";
    document.body.append(image);
    const throws = (act: () => void) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    return {
      markup: throws(() => document.body.insertAdjacentHTML("beforeend", "<b>not trusted</b>")),
      script: throws(() => (document.createElement("script").text = "document.title = 'ran'")),
      policy: throws(() => {
        const factory = Reflect.get(window, "trustedTypes") as {
          createPolicy: (name: string, rules: object) => object;
        };
        factory.createPolicy("another", {});
      }),
    };
  });
  expect(refused).toEqual({ markup: true, script: true, policy: true });
  expect(await page.locator("body").isVisible()).toBe(true);
  const said = () => page.problems.join("\n");
  for (const word of [/img-src/, /style-src/, /TrustedHTML/, /TrustedScript/, /trusted-types/]) {
    await expect.poll(said).toMatch(word);
  }
});

test("an address that does not exist gets a page that says so and leads back", async () => {
  const page = await openPage({ path: "no/such/page.html", waitForApp: false });
  expect(page.problems.toSorted()).toEqual([
    expect.stringMatching(/^404: /),
    expect.stringMatching(/^console: .*404/),
  ]);
  expect(await page.locator("h1").textContent()).toBe("Page not found");
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await page.waitForURL(siteUrl);
});

test("files come with their types and the security headers", async () => {
  const html = await (await fetch(siteUrl)).text();
  const [script = ""] = /assets\/[\w-]+\.js/.exec(html) ?? [];
  const [style = ""] = /assets\/[\w-]+\.css/.exec(html) ?? [];
  const types: readonly (readonly [string, string])[] = [
    ["", "text/html; charset=utf-8"],
    ["explore.html", "text/html; charset=utf-8"],
    ["icon.svg", "image/svg+xml"],
    [script, "text/javascript; charset=utf-8"],
    [style, "text/css; charset=utf-8"],
    ["lib/engine.js", "text/javascript; charset=utf-8"],
  ];
  for (const [path, type] of types) {
    const response = await fetch(new URL(path, siteUrl));
    expect(response.status, path).toBe(200);
    expect(response.headers.get("content-type"), path).toBe(type);
    expect(response.headers.get("x-content-type-options"), path).toBe("nosniff");
    // What other pages load carries no policy of its own, and may be read from anywhere.
    const isLibrary = path.startsWith("lib/");
    expect(response.headers.get("content-security-policy"), path).toBe(
      isLibrary ? null : `${metaPolicy}; frame-ancestors 'self'`,
    );
    expect(response.headers.get("access-control-allow-origin"), path).toBe(isLibrary ? "*" : null);
  }
  const cached = await fetch(new URL(script, siteUrl));
  expect(cached.headers.get("cache-control")).toContain("immutable");
});

test("the _headers file for static hosts says the same as the server", async () => {
  const served = await fetch(siteUrl);
  const file = await readFile(`${inject("siteFolder")}/_headers`, "utf8");
  const rules = file.split("\n\n").filter((rule) => /^\/\*?\n/.test(rule));
  const listed = rules.flatMap((rule) => [...rule.matchAll(/^ {2}([\w-]+): (.*)$/gm)]);
  expect(listed.length).toBeGreaterThan(3);
  for (const [, name = "", value] of listed) expect(served.headers.get(name), name).toBe(value);
});
