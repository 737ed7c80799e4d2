/** Checks that run side by side: every one runs, what it says stays together, and what failed is named. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import { sideBySide } from "../../scripts/side-by-side.js";

test("each says its own whole, and those that fail are named", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "side-by-side-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "says.js");
  const says = `const [word, code] = process.argv.slice(2);
    console.log(word + " begins");
    setTimeout(() => { console.error(word + " ends"); process.exitCode = Number(code); }, 50);`;
  await writeFile(file, says);
  const script = path.relative(projectRoot, file);
  const checks = [
    { name: "one", script, args: ["one", "0"] },
    { name: "two", script, args: ["two", "3"] },
    { name: "three", script: "no/such/file.js", args: [] },
    { name: "four", script, args: ["four", "0"] },
  ];
  const shown: string[] = [];
  expect(new Set(await sideBySide(checks, 2, (text) => shown.push(text)))).toEqual(
    new Set(["two", "three"]),
  );
  expect(shown).toHaveLength(4);
  for (const word of ["one", "two", "four"]) {
    expect(shown).toContain(`\n— ${word}\n${word} begins\n${word} ends`);
  }
});
