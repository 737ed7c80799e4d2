/** dist/lib/embed.js and embed.d.ts as somebody else's page would use them. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { expect, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import { complaintsAbout, libraryFolder } from "./consumer.ts";

const budget = 3000;

test("the library is small, imports nothing and evaluates nothing", async () => {
  const source = await readFile(path.join(libraryFolder, "embed.js"), "utf8");
  expect(gzipSync(source, { level: 9 }).length).toBeLessThanOrEqual(budget);
  expect(ts.preProcessFile(source, true, true).importedFiles).toEqual([]);
  expect(source).not.toMatch(/\beval\b|new Function|innerHTML|document\.write/);
  const types = await readFile(path.join(libraryFolder, "embed.d.ts"), "utf8");
  expect(ts.preProcessFile(types, true, true).importedFiles).toEqual([]);
});

test("a server that renders pages can load it", async () => {
  const url = pathToFileURL(path.join(libraryFolder, "embed.js")).href;
  const client = (await import(/* @vite-ignore */ url)) as object;
  expect(Object.keys(client)).toEqual(
    expect.arrayContaining(["createExplorer", "ExplorerElement", "ExplorerError"]),
  );
});

const sound = `
import { createExplorer, ExplorerError } from "depthwise-explorer/embed";
import type { Explorer, ExplorerOptions } from "depthwise-explorer/embed";
const options: ExplorerOptions = {
  params: { kernel: 5, padding: "same", hide: ["settings"], time: "filters.f3", resize: true },
  title: "A layer", loading: "eager", timeout: 5000,
};
export async function start(element: HTMLElement): Promise<number> {
  const explorer: Explorer = await createExplorer(element, options);
  const stop: () => void = explorer.on("count", ({ done, total }) => {
    element.title = String(done.separable / total.standard);
  });
  explorer.on("step", ({ time, playing }) => console.log(time.length, playing));
  explorer.on("error", (error) => console.log(error.code, error.path));
  await explorer.set({ filters: 64, lanes: "standard", seed: null });
  await explorer.seek("compare");
  await explorer.step();
  const state = await explorer.get("state");
  const link: string = state.link;
  const { data, shape } = await explorer.get("tensor", { tensor: "input", channel: 0 });
  const counts = await explorer.get("counts");
  stop();
  explorer.destroy();
  const made = document.createElement("depthwise-explorer");
  const handle = await made.ready;
  handle?.play().catch((error: unknown) => {
    if (error instanceof ExplorerError && error.code === "timeout") throw error;
  });
  return data.length + shape[0] + counts.ratio + link.length;
}
`;

const complaintsOf = (source: string): Promise<string[]> =>
  complaintsAbout(source, { names: ["embed"], lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] });

test("a consumer of the types compiles", async () => {
  expect(await complaintsOf(sound)).toEqual([]);
});

test.each([
  ["a name that there is not", "filters: 64", "filter: 64", "filter"],
  ["a word that there is not", 'lanes: "standard"', 'lanes: "fast"', "fast"],
  ["an event that there is not", 'on("count"', 'on("tick"', "tick"],
  ["a tensor without its channel", ", channel: 0", "", "channel"],
])("a consumer that uses %s is told so", async (_, right, wrong, word) => {
  const complaints = await complaintsOf(sound.replace(right, wrong));
  expect(complaints.join("\n")).toContain(word);
});

test("the package's exports name the files that the build writes", async () => {
  const text = await readFile(path.join(projectRoot, "package.json"), "utf8");
  const { exports } = JSON.parse(text) as { exports: Record<string, unknown> };
  expect(exports["./embed"]).toEqual({
    types: "./dist/lib/embed.d.ts",
    default: "./dist/lib/embed.js",
  });
});
