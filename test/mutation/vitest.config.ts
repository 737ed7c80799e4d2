/** The unit tests of engine and timeline, as `npm run test:mutation` runs them once per mutant. */
import path from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const fewer = path.join(import.meta.dirname, "fast-check.ts");

/** Puts fast-check.ts beside this file in place of the package, but for that file itself. */
function fewerCases(): Plugin {
  return {
    name: "fewer-cases",
    enforce: "pre",
    resolveId: (name, importer) => (name === "fast-check" && importer !== fewer ? fewer : null),
  };
}

export default defineConfig({
  plugins: [fewerCases()],
  test: {
    include: ["test/{engine,timeline}/**/*.test.ts"],
    // One counts its random cases, the other makes large layers: both would cost seconds per mutant.
    exclude: ["test/engine/{laws,random-layers}.test.ts"],
    testTimeout: 20_000,
  },
});
