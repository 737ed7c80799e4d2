import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CODE_OF, FRAMEWORKS } from "../../src/stage/panels/code/frameworks.ts";
import { layerOf, SETTINGS, withValues } from "../stage/panels/code/layers.ts";
import { findPython, runJson, tellSkipped } from "./find-python.ts";

const python = await findPython("import sys; print(sys.version.split()[0])");
const script = fileURLToPath(new URL("parse_programs.py", import.meta.url));

if (python.path === null) tellSkipped("the syntax of the exported code", python.reason);

/** @param path a Python that is there: skipped tests do not get this far */
const faults = (path: string | null, programs: readonly string[]) =>
  runJson(path ?? "", script, programs) as (string | null)[];

for (const framework of FRAMEWORKS) {
  test.skipIf(python.path === null)(`Python can parse the ${framework} code`, () => {
    const programs = SETTINGS.map(layerOf).flatMap((layer) => [
      CODE_OF[framework](layer),
      CODE_OF[framework](withValues(layer)),
    ]);
    expect(programs).toHaveLength(2 * SETTINGS.length);
    expect(faults(python.path, programs).filter((fault) => fault !== null)).toEqual([]);
  });
}

test.skipIf(python.path === null)("a broken program would be found", () => {
  expect(faults(python.path, ["x = ("])[0]).toMatch(/^line 1/);
});
