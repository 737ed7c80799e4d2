/** The test build of the pages, and with `--mode widget` of the widget: the product's own builds with one plugin more. */
import { defineConfig, mergeConfig } from "vite";
import widget from "../../vite.embed.config.ts";
import pages from "../../vite.config.ts";
import { testBuild } from "./plugin.ts";

export default defineConfig(({ mode }) =>
  mergeConfig(mode === "widget" ? widget : pages, { plugins: [testBuild()] }),
);
