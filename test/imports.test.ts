/** Imports run one way between the rooms of src: see docs/decisions/0001-one-way-imports.md. */
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { projectRoot } from "../scripts/paths.js";

const shells = ["tutorial", "classroom", "embed", "explore"] as const;

/** What each room may import of the product. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  "engine-simd": ["engine"],
  timeline: ["engine"],
  params: ["engine", "timeline"],
  quiz: ["engine", "timeline", "params"],
  // Types alone: the client library is somebody else's page.
  protocol: ["params"],
  client: ["protocol"],
  store: ["engine", "timeline", "params"],
  scene: ["engine", "timeline"],
  ui: [],
  stage: ["engine", "engine-simd", "timeline", "params", "quiz", "store", "scene", "ui"],
  ...Object.fromEntries(
    shells.map((shell) => [
      shell,
      ["engine", "timeline", "params", "quiz", "store", "scene", "ui", "stage"],
    ]),
  ),
  embed: ["engine", "timeline", "params", "protocol", "store", "scene", "ui", "stage"],
  app: ["engine", "timeline", "params", "store", "scene", "ui", "stage", ...shells],
};

/** Packages each room may import; a name ending in "*" is a beginning. Type packages need no entry. */
const packages: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  "engine-simd": [],
  timeline: [],
  params: ["valibot", "fflate"],
  quiz: [],
  protocol: [],
  client: [],
  store: ["zustand*"],
  scene: ["d3"],
  ui: ["react*", "@fontsource-variable/*", "d3"],
  stage: ["react*", "zustand*", "d3", "comlink", "image-dimensions", "lean-qr*", "fflate"],
  ...Object.fromEntries(shells.map((shell) => [shell, ["react*"]])),
  embed: ["react*", "valibot"],
  classroom: ["react*", "valibot", "zustand*", "fflate"],
  app: ["react*"],
};

/** What d3 draws with and keeps time with: not for the scene, which knows neither a page nor a clock. */
const touching =
  /^(select|create|pointer|timer|timeout|interval|now|transition|active|drag|zoom|brush|fetch|json|csv|axis)/;

/** AssemblyScript, another language: it imports its own files alone, without an ending. */
const kernels = /^engine-simd[\\/]kernels[\\/]/;

/** A room whose imports are types alone: what it imported otherwise would go into the client library. */
const typesOnly = "protocol/";

interface SourceFile {
  /** Path from src, with forward slashes: "stage/index.ts". */
  readonly name: string;
  readonly text: string;
}

/** Every module that a file names: imports, exports, import() and types by import(). */
function importsOf({ text }: SourceFile): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** What the scene takes of d3 that touches the outside. */
function touchingIn({ name, text }: SourceFile): string[] {
  if (!name.startsWith("scene/")) return [];
  const lists = [...text.matchAll(/{([^}]*)}\s*from\s*"d3"/g)].map(([, list = ""]) => list);
  const names = lists.flatMap((list) => list.split(",").map((each) => each.trim()));
  return names
    .filter((each) => touching.test(each))
    .map((each) => `src/${name}: scene may not import ${each} of d3`);
}

/** What the protocol takes of other rooms as values. */
function valuesIn({ name, text }: SourceFile): string[] {
  if (!name.startsWith(typesOnly)) return [];
  const imports = [...text.matchAll(/^(?:import|export) {([^}]*)} from "\.\.\/(\w+)/gm)];
  return imports.map(
    ([, names = "", room = ""]) =>
      `src/${name}: protocol may import ${names.trim()} of ${room} as a type alone`,
  );
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** What is wrong with one import, or null. */
function faultOf(file: string, specifier: string): string | null {
  const room = file.split("/")[0] ?? "";
  const rooms = allowed[room];
  if (!rooms) return `${room} is no room of the house`;
  if (!specifier.startsWith(".")) {
    const isAllowed = packages[room]?.some((pattern) => matches(pattern, specifier));
    return isAllowed ? null : `${room} may not import the package ${specifier}`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ""));
  const [targetRoom = "", ...rest] = target.split("/");
  if (targetRoom === "..") return "leads out of src";
  if (!/\.\w+$/.test(target)) return "has no file ending";
  if (targetRoom === room) return null;
  if (!rooms.includes(targetRoom)) return `${room} may not import ${targetRoom}`;
  const isStyle = rest.join("/").endsWith(".css");
  if (rest.join("/") !== "index.ts" && !isStyle) return `${targetRoom} is imported by its index.ts`;
  return null;
}

function faultsIn(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...importsOf(file).flatMap((specifier) => {
      const fault = faultOf(file.name, specifier);
      return fault === null ? [] : [`src/${file.name}: "${specifier}": ${fault}`];
    }),
    ...touchingIn(file),
    ...valuesIn(file),
  ]);
}

async function sources(): Promise<SourceFile[]> {
  const folder = path.join(projectRoot, "src");
  const names = await readdir(folder, { recursive: true });
  const modules = names.filter((name) => /\.tsx?$/.test(name) && !kernels.test(name));
  return Promise.all(
    modules.map(async (name) => ({
      name: name.replaceAll(path.sep, "/"),
      text: await readFile(path.join(folder, name), "utf8"),
    })),
  );
}

test("every import in src runs the way of the house", async () => {
  const files = await sources();
  expect(files.flatMap(importsOf).length).toBeGreaterThan(20);
  expect(faultsIn(files)).toEqual([]);
});

const wrong: readonly (readonly [file: string, text: string, fault: string])[] = [
  ["engine/a.ts", `import { b } from "../timeline/index.ts";`, "engine may not import timeline"],
  ["engine/a.ts", `import type { B } from "../params/index.ts";`, "engine may not import params"],
  ["engine/a.ts", `import { scaleLinear } from "d3";`, "may not import the package d3"],
  ["engine/a.ts", `import fs from "node:fs";`, "may not import the package node:fs"],
  [
    "engine/a.ts",
    `import { b } from "../engine-simd/index.ts";`,
    "engine may not import engine-simd",
  ],
  ["timeline/a.ts", `export * from "../params/index.ts";`, "timeline may not import params"],
  ["params/a.ts", `import "../store/index.ts";`, "params may not import store"],
  [
    "engine-simd/a.ts",
    `import { x } from "../stage/index.ts";`,
    "engine-simd may not import stage",
  ],
  ["quiz/a.ts", `import { x } from "../store/index.ts";`, "quiz may not import store"],
  ["quiz/a.tsx", `import { useState } from "react";`, "quiz may not import the package react"],
  ["store/a.ts", `import { x } from "../quiz/index.ts";`, "store may not import quiz"],
  ["store/a.ts", `import { x } from "../scene/index.ts";`, "store may not import scene"],
  ["store/a.ts", `const x = await import("../stage/index.ts");`, "store may not import stage"],
  ["scene/a.ts", `import { x } from "../store/index.ts";`, "scene may not import store"],
  ["scene/a.ts", `import { x } from "../ui/index.ts";`, "scene may not import ui"],
  ["scene/a.ts", `import { hcl, select } from "d3";`, "may not import select of d3"],
  ["store/a.ts", `import { useState } from "react";`, "may not import the package react"],
  ["ui/a.ts", `type X = import("../engine/index.ts").Tensor3;`, "ui may not import engine"],
  ["stage/a.tsx", `import { x } from "../explore/index.ts";`, "stage may not import explore"],
  ["explore/a.tsx", `import { x } from "../tutorial/index.ts";`, "may not import tutorial"],
  ["explore/a.tsx", `import { x } from "../app/explore.tsx";`, "explore may not import app"],
  ["stage/a.tsx", `import { x } from "../engine/geometry.ts";`, "imported by its index.ts"],
  ["stage/picture/a.ts", `import { x } from "../../scene/mark.ts";`, "imported by its index.ts"],
  ["stage/a.tsx", `import { x } from "./panel";`, "has no file ending"],
  ["app/a.tsx", `import { x } from "../../test/setup.ts";`, "leads out of src"],
  [
    "client/a.ts",
    `import { parseQuery } from "../params/index.ts";`,
    "client may not import params",
  ],
  ["client/a.ts", `import { x } from "valibot";`, "client may not import the package valibot"],
  ["protocol/a.ts", `import type { X } from "../store/index.ts";`, "protocol may not import store"],
  [
    "protocol/a.ts",
    `import { x } from "../params/index.ts";`,
    "may import x of params as a type alone",
  ],
  ["shop/a.ts", `import { x } from "../engine/index.ts";`, "shop is no room of the house"],
];

for (const [file, text, fault] of wrong) {
  test(`refuses ${text} in ${file}`, () => {
    const [found, ...more] = faultsIn([{ name: file, text }]);
    expect(found).toContain(fault);
    expect(more).toEqual([]);
  });
}

const right: readonly (readonly [file: string, text: string])[] = [
  ["params/a.ts", `import type { Pace } from "../timeline/index.ts";`],
  ["scene/a.ts", `import { momentAt } from "../timeline/index.ts"; import { hcl } from "d3";`],
  ["stage/picture/a.ts", `import { x } from "../../scene/index.ts"; import { timer } from "d3";`],
  ["stage/a.tsx", `import { Button } from "../ui/index.ts"; import "./stage.css";`],
  ["app/explore.tsx", `import { Page } from "../explore/index.ts"; import "../ui/tokens.css";`],
  ["engine/a.ts", `// import { x } from "../stage/index.ts";\nconst s = 'from "../ui/index.ts"';`],
];

for (const [file, text] of right) {
  test(`accepts ${text} in ${file}`, () => {
    expect(faultsIn([{ name: file, text }])).toEqual([]);
  });
}
