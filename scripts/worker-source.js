/** `import text from "./worker.ts?source"`: a module and all it imports, bundled to the text of one classic script. */
import { build } from "vite";
import { simdKernels } from "./simd-kernels.js";

const ENDING = "?source";

/** @returns {import("vite").Plugin} */
export function workerSource() {
  return {
    name: "explorer-worker-source",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(ENDING)) return null;
      const file = id.slice(0, -ENDING.length);
      const result = await build({
        configFile: false,
        publicDir: false,
        plugins: [simdKernels()],
        logLevel: "warn",
        build: {
          write: false,
          target: "es2022",
          lib: { entry: file, formats: ["iife"], name: "worker" },
        },
      });
      const outputs = Array.isArray(result) ? result : [result];
      const chunk = outputs
        .flatMap((each) => ("output" in each ? each.output : []))
        .find((each) => each.type === "chunk");
      if (!chunk) throw new Error(`${file} could not be bundled`);
      for (const name of Object.keys(chunk.modules)) this.addWatchFile(name);
      return `export default ${JSON.stringify(chunk.code)};`;
    },
  };
}
