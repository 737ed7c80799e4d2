/** The local web server: what it serves, and what it keeps to itself. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { normalBase, serveSite, sitePath } from "../../scripts/static-server.js";

async function servedFolder(options: { base?: string; port?: number } = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "site-"));
  await mkdir(path.join(folder, "site", "assets"), { recursive: true });
  await writeFile(path.join(folder, "secret.txt"), "secret");
  await writeFile(path.join(folder, "site", "index.html"), "<h1>start</h1>");
  await writeFile(path.join(folder, "site", "assets", "a.woff2"), "font");
  await writeFile(path.join(folder, "site", ".hidden"), "hidden");
  const site = await serveSite({ root: path.join(folder, "site"), ...options });
  onTestFinished(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });
  return site;
}

/** A request whose path is sent as it is; fetch would tidy it up. */
function statusOf(url: string, rawPath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path: rawPath }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end();
  });
}

test("a base has one slash at each end", () => {
  expect(["", "/", "a", "/a/b", "a//b/"].map(normalBase)).toEqual([
    "/",
    "/",
    "/a/",
    "/a/b/",
    "/a/b/",
  ]);
});

const paths: readonly (readonly [url: string, base: string, expected: string | null])[] = [
  ["/", "/", "index.html"],
  ["/?kernel=3", "/", "index.html"],
  ["/a/b/explore.html?time=end#d=x", "/a/b/", "explore.html"],
  ["/a/b/sub/", "/a/b/", "sub/index.html"],
  ["/a%20b.txt", "/", "a b.txt"],
  ["/elsewhere", "/a/", null],
  ["/../secret.txt", "/", null],
  ["/%2e%2e/secret.txt", "/", null],
  ["/..%2fsecret.txt", "/", null],
  ["/..%5csecret.txt", "/", null],
  ["/.git/config", "/", null],
  ["/%00", "/", null],
  ["/%E0%A4%A", "/", null],
];

for (const [url, base, expected] of paths) {
  test(`${url} under ${base} is ${expected ?? "nothing"}`, () => {
    expect(sitePath(url, base)).toBe(expected);
  });
}

test("serves files with their types and nothing from outside its folder", async () => {
  const { url } = await servedFolder();
  expect(await (await fetch(url)).text()).toBe("<h1>start</h1>");
  const font = await fetch(`${url}assets/a.woff2`);
  expect(font.headers.get("content-type")).toBe("font/woff2");
  expect(await statusOf(url, "/../secret.txt")).toBe(404);
  expect(await statusOf(url, "/%2e%2e/secret.txt")).toBe(404);
  expect(await statusOf(url, "/.hidden")).toBe(404);
  expect(await statusOf(url, "/assets")).toBe(404);
});

test("answers HEAD without a body and refuses to be written to", async () => {
  const { url } = await servedFolder();
  const head = await fetch(url, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
    200,
    "14",
    "",
  ]);
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
});

test("sends a sub-path without its last slash to the one with it", async () => {
  const { url } = await servedFolder({ base: "a/b" });
  const answer = await fetch(url.slice(0, -1), { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([308, "/a/b/"]);
});

test("takes the next free port when its own is taken", async () => {
  const first = await servedFolder();
  const taken = Number(new URL(first.url).port);
  const second = await servedFolder({ port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  expect((await fetch(second.url)).status).toBe(200);
});
