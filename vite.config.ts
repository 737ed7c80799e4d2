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

/** What a module is asked for while chunks are made. */
interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

const isOfStart = new Map<string, boolean>();

/** Whether some page needs the module before anything that is fetched later. */
function startsWith(id: string, modules: Modules): boolean {
  const known = isOfStart.get(id);
  if (known !== undefined) return known;
  // Modules that import each other in a circle end here.
  isOfStart.set(id, false);
  const info = modules.getModuleInfo(id);
  const starts =
    info !== null && (info.isEntry || info.importers.some((by) => startsWith(by, modules)));
  isOfStart.set(id, starts);
  return starts;
}

/** One file for what all pages start with compresses better than many; each page's own rooms stay apart. */
const PAGE = /\.html(?:\?|$)|\/src\/(?:app|explore|tutorial)\//;

export default defineConfig({
  base: "./",
  plugins: [react(), workerSource(), securityPolicy()],
  build: {
    target: "es2022",
    // Data URIs would be refused where the policy names no data: source.
    assetsInlineLimit: 0,
    // Its script assigns link attributes in browsers that need no help, and answers to no Trusted Types policy.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["index.html", "explore.html"],
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: "start",
              name: (id, modules) => (!PAGE.test(id) && startsWith(id, modules) ? "start" : null),
            },
          ],
        },
      },
    },
  },
});
