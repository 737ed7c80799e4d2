/** docs/licences.md says what is installed; what people are sent is little, and free to pass on. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { installedLicences, LICENCES, licencesText } from "../../scripts/licences.js";
import { projectRoot } from "../../scripts/paths.js";

const MOST_DIRECT = 10;
const PERMISSIVE = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "Unlicense",
];

const licences = await installedLicences();

test("the document is what npm run docs writes", async () => {
  const written = await readFile(path.join(projectRoot, LICENCES), "utf8");
  expect(await licencesText(licences)).toBe(written);
});

test(`at most ${MOST_DIRECT} packages are needed at run time, and what those need is followed`, () => {
  const names = licences.direct.map(({ name }) => name);
  expect(names).toContain("react");
  expect(names.length).toBeLessThanOrEqual(MOST_DIRECT);
  const indirect = licences.indirect.map(({ name }) => name);
  // Of react-dom, of d3, and of a part of d3.
  expect(indirect).toEqual(expect.arrayContaining(["scheduler", "d3-scale", "internmap"]));
});

test("all of them are under permissive licences, and the fonts under the Open Font Licence", () => {
  const all = [...licences.direct, ...licences.indirect];
  const others = all.filter(({ license = "none" }) => !PERMISSIVE.includes(license));
  expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  expect(licences.fonts.map(({ license }) => license)).toEqual(["OFL-1.1", "OFL-1.1"]);
});

test("another version or licence changes the document", async () => {
  const [first, ...rest] = licences.direct;
  if (first === undefined) throw new Error("there is no package");
  const direct = [{ ...first, license: "Other" }, ...rest];
  expect(await licencesText({ ...licences, direct })).not.toBe(await licencesText(licences));
});
