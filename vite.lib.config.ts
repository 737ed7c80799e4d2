/** Builds a library as one dependency-free ES module: --mode engine or engine-simd (kept readable) or --mode embed (small). */
import { defineConfig } from "vite";
import { simdKernels } from "./scripts/simd-kernels.js";

const entries: Readonly<Record<string, string>> = {
  engine: "src/engine/index.ts",
  "engine-simd": "src/engine-simd/index.ts",
  embed: "src/client/index.ts",
};

export default defineConfig(({ mode }) => {
  const entry = entries[mode];
  if (entry === undefined) throw new Error(`There is no library of the name ${mode}.`);
  return {
    publicDir: false,
    plugins: [simdKernels()],
    build: {
      target: "es2022",
      minify: false,
      emptyOutDir: false,
      lib: { entry, formats: ["es"], fileName: () => `lib/${mode}.js` },
      // Vite's own minifying keeps a library's spaces.
      rolldownOptions: { output: { minify: mode === "embed" } },
    },
  };
});
