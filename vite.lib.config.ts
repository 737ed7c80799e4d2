/** Builds a library as one dependency-free ES module: --mode engine (kept readable) or --mode embed (small). */
import { defineConfig } from "vite";

const entries: Readonly<Record<string, string>> = {
  engine: "src/engine/index.ts",
  embed: "src/client/index.ts",
};

export default defineConfig(({ mode }) => {
  const entry = entries[mode];
  if (entry === undefined) throw new Error(`There is no library of the name ${mode}.`);
  return {
    publicDir: false,
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
