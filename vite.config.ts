/** Builds the site: one HTML page per entry, scripts and styles in files, usable from any sub-path. */
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { base64Files } from "./scripts/one-file.js";
import { headersFile, metaPolicy, WIDGET } from "./scripts/policy.js";
import { article } from "./scripts/article.js";
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
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const pages = Object.keys(bundle).filter((name) => name.endsWith(".html"));
        const source = headersFile([...pages, WIDGET].toSorted());
        this.emitFile({ type: "asset", fileName: "_headers", source });
      },
    },
  };
}

/** What a module is asked for while chunks are made. */
interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

const known = new Map<string, ReadonlySet<string>>();

/** The pages that need the module before anything that is fetched later. */
function pagesOf(id: string, modules: Modules): ReadonlySet<string> {
  const found = known.get(id);
  if (found) return found;
  // Modules that import each other in a circle end here.
  known.set(id, new Set());
  const info = modules.getModuleInfo(id);
  const pages = new Set(info?.importers.flatMap((by) => [...pagesOf(by, modules)]));
  if (info?.isEntry) pages.add(id);
  known.set(id, pages);
  return pages;
}

/**
 * d3's index names every part of it, so that all of them seem to be wanted wherever one is. These alone are wanted at
 * the start; the others go where they are used.
 */
const isLaterD3 = (id: string): boolean =>
  /node_modules\/d3-(?!ease\/|selection\/|timer\/)/.test(id);

export default defineConfig({
  base: "./",
  plugins: [react(), article(), base64Files(), workerSource(), securityPolicy()],
  build: {
    target: "es2022",
    // Data URIs would be refused where the policy names no data: source.
    assetsInlineLimit: 0,
    // Its script assigns link attributes in browsers that need no help, and answers to no Trusted Types policy.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["index.html", "explore.html"],
      // d3's parts extend each other when they are loaded; only what is named here is wanted.
      treeshake: {
        moduleSideEffects: [{ test: /node_modules\/d3(-[a-z-]+)?\//, sideEffects: false }],
      },
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: "start",
              name: (id, modules) =>
                !isLaterD3(id) && pagesOf(id, modules).size > 1 ? "start" : null,
            },
          ],
        },
      },
    },
  },
});
