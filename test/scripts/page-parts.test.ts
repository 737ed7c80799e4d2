/** What a page needs at its start: of a room's index.ts that is what is named, not all that stands there. */
import { expect, test } from "vitest";
import { partsOf } from "../../scripts/page-parts.js";

/** Modules as they lie in a folder, each with what its code imports. */
function needed(files: Readonly<Record<string, string>>): string[] {
  const idsIn = (code: string): string[] =>
    [...code.matchAll(/from "\.\/([^"]+)"/g)].map(([, name = ""]) => `/src/${name}`);
  const parts = partsOf("/src/page.ts", (id) => {
    const code = files[id.slice("/src/".length)];
    return code === undefined ? null : { code, importedIds: [...new Set(idsIn(code))] };
  });
  return [...parts].map((id) => id.slice("/src/".length)).toSorted();
}

const PARTS = {
  "a.ts": `import { b } from "./b.ts"; export const a = b;`,
  "b.ts": "export const b = 1;",
  "c.ts": "export const c = 1; export const d = 2;",
};

test.each([
  {
    what: "a name",
    page: `import { b } from "./index.ts";`,
    door: `export { a } from "./a.ts"; export { b } from "./b.ts"; export { c } from "./c.ts";`,
    parts: ["b.ts"],
  },
  {
    what: "a name that has another one inside",
    page: `import { second } from "./index.ts";`,
    door: `export { b } from "./b.ts"; export { c, d as second } from "./c.ts";`,
    parts: ["c.ts"],
  },
  {
    what: "what a part itself needs",
    page: `import { a } from "./index.ts";`,
    door: `export { a } from "./a.ts"; export { c } from "./c.ts";`,
    parts: ["a.ts", "b.ts"],
  },
  {
    what: "all names",
    page: `import * as all from "./index.ts";`,
    door: `export { b } from "./b.ts"; export { c } from "./c.ts";`,
    parts: ["b.ts", "c.ts"],
  },
  {
    what: "a name from behind a second door",
    page: `import { c } from "./index.ts";`,
    door: `export { b } from "./b.ts"; export * from "./more/index.ts";`,
    parts: ["c.ts"],
  },
  {
    what: "what a door with code of its own needs",
    page: `import { own } from "./index.ts";`,
    door: `import { b } from "./b.ts"; export { c } from "./c.ts"; export const own = b;`,
    parts: ["b.ts", "c.ts", "index.ts"],
  },
])("$what of an index.ts is needed, and nothing else", ({ page, door, parts }) => {
  const files = {
    ...PARTS,
    "page.ts": page,
    "index.ts": door,
    "more/index.ts": `export { c } from "../c.ts"; export { a } from "../a.ts";`,
  };
  expect(needed(files)).toEqual([...parts, "page.ts"].toSorted());
});

test("what is fetched later is not needed", () => {
  const page = `import { c } from "./c.ts"; export const later = () => import("./a.ts"); c;`;
  expect(needed({ ...PARTS, "page.ts": page })).toEqual(["c.ts", "page.ts"]);
});
