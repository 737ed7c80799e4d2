/** Builds the engine as one dependency-free ES module, lib/engine.js, kept readable. */
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    minify: false,
    emptyOutDir: false,
    lib: { entry: "src/engine/index.ts", formats: ["es"], fileName: () => "lib/engine.js" },
  },
});
