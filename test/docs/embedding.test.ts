/** docs/embedding.md says what the code does. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { EMBEDDING, MEANINGS, withWrittenParts } from "../../scripts/docs-embedding.js";
import { projectRoot } from "../../scripts/paths.js";
import { documented } from "../../src/params/document.ts";
import { EVENTS, TENSORS, TYPES, WHAT } from "../../src/embed/messages/requests.ts";
import { layerOfPreset } from "../../src/stage/panels/networks/preset-layer.ts";
import { PRESETS } from "../../src/stage/panels/networks/presets.ts";
import { parseEmbed, parseQuery } from "../../src/params/index.ts";

const read = (name: string): Promise<string> => readFile(path.join(projectRoot, name), "utf8");
const text = await read(EMBEDDING);

test("the written parts are what npm run docs writes", async () => {
  expect(await withWrittenParts(text, documented)).toBe(text);
});

test("a changed schema changes the document", async () => {
  const [layer, ...others] = documented;
  if (layer === undefined) throw new Error("there is no group");
  const changed = { ...layer, defaults: { ...layer.defaults, kernel: "5" } };
  const made = await withWrittenParts(text, [changed, ...others]);
  expect(made).not.toBe(text);
});

test("every parameter has a meaning, and nothing else has", () => {
  const names = documented.flatMap(({ fields }) => Object.keys(fields));
  expect(Object.keys(MEANINGS).toSorted()).toEqual(names.toSorted());
});

test("messages, events, tensors, error codes and presets are named", async () => {
  for (const name of [...TYPES, ...EVENTS, ...TENSORS, ...WHAT, ...Object.keys(PRESETS)]) {
    expect(text).toContain(`\`${name}\``);
  }
  const protocol = await read("src/protocol/index.ts");
  const [, list = ""] = /export type ErrorCode =(.*?)\n\n/s.exec(protocol) ?? [];
  const codes = [...list.matchAll(/"([a-z-]+)"/g)].map(([, code = ""]) => code);
  expect(codes.length).toBeGreaterThan(8);
  for (const code of codes) expect(text).toContain(`\`${code}\``);
});

test("the presets that it names are there", () => {
  const [, line = ""] = /^- `preset`(.*)$/m.exec(text) ?? [];
  const names = [...line.matchAll(/`([\w-]+)`/g)].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(Object.keys(PRESETS).length);
  for (const name of names) expect(layerOfPreset(name)).not.toBeNull();
});

test("the addresses in it are understood whole", () => {
  const addresses = [...text.matchAll(/embed\.html(\?[^\s"`)]*)/g)].map(([, query = ""]) => query);
  expect(addresses.length).toBeGreaterThan(2);
  for (const query of addresses) {
    const known = new Set(documented.flatMap(({ fields }) => Object.keys(fields)));
    for (const name of new URLSearchParams(query).keys()) expect(known).toContain(name);
    expect(parseQuery(query, "").notices).toEqual([]);
    expect(parseEmbed(query).notices).toEqual([]);
  }
});
