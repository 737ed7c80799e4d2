/** Builds the site: one HTML page per entry, scripts and styles in files, usable from any sub-path. */
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { headersFile, metaPolicy } from "./scripts/policy.js";
import { workerSource } from "./scripts/worker-source.js";

/** Writes the policy into every built page. The development server needs inline scripts, so it goes without. */
function securityPolicy(): Plugin {
  return {
    name: "explorer-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: metaPolicy },
        injectTo: "head-prepend",
      },
    ],
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [react(), workerSource(), securityPolicy()],
  build: {
    target: "es2022",
    // Data URIs would be refused where the policy names no data: source.
    assetsInlineLimit: 0,
    // Its script assigns link attributes in browsers that need no help, and answers to no Trusted Types policy.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["index.html", "explore.html"] },
  },
});
