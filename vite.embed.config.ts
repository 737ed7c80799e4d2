/** Builds the widget: embed.html with everything in it, beside the site. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { fewerD3 } from "./scripts/fewer-d3.js";
import {
  base64Files,
  nothingLater,
  oneFile,
  ownPacker,
  ownWorker,
  leftOut,
} from "./scripts/one-file.js";

export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [
    react(),
    fewerD3(),
    ownWorker(),
    ownPacker(),
    leftOut(),
    base64Files(),
    nothingLater(),
    oneFile(),
  ],
  build: {
    target: "es2022",
    emptyOutDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: "embed.html",
      treeshake: {
        moduleSideEffects: [
          { test: /node_modules\/d3(-[a-z-]+)?\//, sideEffects: false },
          // A panel that the widget does not have would bring all that it fetches later.
          { test: /\/src\/(?!app\/|stage\/compute\/frame-worker).*\.tsx?$/, sideEffects: false },
        ],
      },
      output: { format: "iife", codeSplitting: false },
    },
  },
});
