/** Builds the site: one HTML page per entry, scripts and styles in files, usable from any sub-path. */
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { base64Files } from "./scripts/one-file.js";
import { headersFile, metaPolicy, WIDGET } from "./scripts/policy.js";
import { article } from "./scripts/article.js";
import { social } from "./scripts/social.js";
import { partsOf, type ModuleOf } from "./scripts/page-parts.js";
import { fewerD3 } from "./scripts/fewer-d3.js";
import { simdKernels } from "./scripts/simd-kernels.js";
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

const PAGES = ["index.html", "explore.html", "classroom.html"];

/** What is asked while chunks are made. */
interface Modules {
  readonly getModuleInfo: ModuleOf;
}

/** What each page needs; asked for when all modules are known. */
let parts: readonly ReadonlySet<string>[] | null = null;

/**
 * d3's index names every part of it, so that all of them seem to be wanted wherever one is. These alone are wanted at
 * the start; the others go where they are used.
 */
const isLaterD3 = (id: string): boolean =>
  /node_modules\/d3-(?!ease\/|selection\/|timer\/)/.test(id);

/** A page's entry starts that page, so it shares its chunk with nothing that another page may fetch later. */
const isEntry = (id: string): boolean => /\.html$|\/src\/app\/[^/]+\.tsx$/.test(id);

/** The chunk of what all pages start with, or some, or one of them; null: what is fetched later. */
function chunkOf(id: string, modules: Modules, pages: number): string | null {
  if (isLaterD3(id) || isEntry(id)) return null;
  parts ??= PAGES.map((page) => partsOf(path.resolve(page), (each) => modules.getModuleInfo(each)));
  const needing = PAGES.filter((_, i) => parts?.[i]?.has(id));
  // Explore is the page whose start is nearest to its limit: what it shares with another stands with what all share.
  const isShared = needing.length > 1 && needing.includes("explore.html");
  if ((isShared ? PAGES.length : needing.length) !== pages) return null;
  if (isShared) return "start";
  return `${needing.map((page) => page.replace(".html", "")).join("-")}-start`;
}

/** Of what more pages need first: a chunk takes along what its modules import, unless that has its place already. */
const startGroups = PAGES.map((_, i) => ({
  debugName: `start of ${i + 1}`,
  name: (id: string, modules: Modules) => chunkOf(id, modules, i + 1),
  priority: i,
}));

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    fewerD3(),
    article(),
    social(),
    base64Files(),
    workerSource(),
    simdKernels(),
    securityPolicy(),
  ],
  build: {
    target: "es2022",
    // Data URIs would be refused where the policy names no data: source.
    assetsInlineLimit: 0,
    // Its script assigns link attributes in browsers that need no help, and answers to no Trusted Types policy.
    modulePreload: {
      polyfill: false,
      // What a later chunk imports it names itself: a list of that in the start would cost every page.
      resolveDependencies: (_, names, { hostType }) =>
        hostType === "js" ? names.filter((name) => name.endsWith(".css")) : names,
    },
    rolldownOptions: {
      // The worker, the article and the kernels are built within: that takes the time it takes.
      checks: { pluginTimings: false },
      input: PAGES,
      // Of d3, whose parts extend each other when they are loaded, and of a room's index.ts only what is named is wanted.
      treeshake: {
        moduleSideEffects: [
          { test: /node_modules\/d3(-[a-z-]+)?\//, sideEffects: false },
          { test: /\/src\/.*\/index\.ts$/, sideEffects: false },
        ],
      },
      output: {
        codeSplitting: {
          groups: startGroups,
        },
      },
    },
  },
});
