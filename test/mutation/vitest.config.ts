/** The unit tests of engine and timeline, as `npm run test:mutation` runs them once per mutant. */
import path from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const fewer = path.join(import.meta.dirname, "fast-check.ts");

/** Puts fast-check.ts beside this file in place of the package, but for that file itself. */
function fewerCases(): Plugin {
  return {
    name: "fewer-cases",
    enforce: "pre",
    resolveId: (name, importer) => (name === "fast-check" && importer !== fewer ? fewer : null),
  };
}

/** These go by tables: a law that looks for random layers looks for ever where a mutant allows none. */
const TABLES = /engine\/(geometry|cost|traffic|extent|padding)|timeline\/pacing/;

/** Tables before laws, the same order each time. */
class TablesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const key = ({ moduleId }: TestSpecification) => `${TABLES.test(moduleId) ? 0 : 1}${moduleId}`;
    return Promise.resolve(files.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)));
  }
}

export default defineConfig({
  plugins: [fewerCases()],
  test: {
    include: ["test/{engine,timeline}/**/*.test.ts"],
    // One counts its random cases, the other makes large layers: both would cost seconds per mutant.
    exclude: ["test/engine/{laws,random-layers}.test.ts"],
    sequence: { sequencer: TablesFirst },
    testTimeout: 20_000,
  },
});
