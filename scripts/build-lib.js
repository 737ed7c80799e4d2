/** The libraries: lib/engine.js, lib/engine-simd.js and the host's lib/embed.js, each with its types, free of dependencies. */
import path from "node:path";
import { runNode } from "./run.js";

const vite = "node_modules/vite/bin/vite.js";
const typesBundler = "node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js";

const libraries = [
  { name: "engine", entry: "src/engine/index.ts", project: "engine", more: [] },
  { name: "engine-simd", entry: "src/engine-simd/index.ts", project: "engine-simd", more: [] },
  // The element's name stands among the document's elements.
  {
    name: "embed",
    entry: "src/client/index.ts",
    project: "client",
    more: ["--inline-declare-global"],
  },
];

/**
 * @param {string} folder the built site, absolute
 * @param {Parameters<typeof runNode>[2]} options
 */
export function librarySteps(folder, options) {
  return libraries.flatMap(({ name, entry, project, more }) => {
    const types = path.join(folder, `lib/${name}.d.ts`);
    const built = ["--mode", name, "--outDir", folder, "--logLevel", "warn"];
    return [
      () => runNode(vite, ["build", "--config", "vite.lib.config.ts", ...built], options),
      () =>
        runNode(
          typesBundler,
          [
            "--project",
            `tsconfig.${project}.json`,
            "--no-banner",
            "--silent",
            ...more,
            "-o",
            types,
            entry,
          ],
          options,
        ),
    ];
  });
}
