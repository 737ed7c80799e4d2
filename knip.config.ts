/** What nobody imports is named by `npm run knip`; here stands where the reading begins. */
import type { KnipConfig } from "knip";

/** What a style sheet is made of: others, and the packages of the fonts. */
const partsOf = (css: string): string =>
  [...css.matchAll(/(?:@import |url\()"([^":]+)"/g)]
    .map(([, name]) => `import "${name}";`)
    .join("\n");

const config: KnipConfig = {
  compilers: { css: partsOf },
  workspaces: {
    ".": {
      entry: [
        "src/app/*.{tsx,css}",
        "src/{engine,client}/index.ts",
        // The article and the picture of link previews, which scripts have bundled and then call.
        "src/tutorial/article/index.ts",
        "scripts/{start,test,soak,serve,build,docs,bench,bench-stage,bench-pages,pictures}.js",
        // What the compiler of the SIMD kernels begins with.
        "src/engine-simd/kernels/index.ts",
        // It has to be told which library, so it is read, not run.
        "vite.lib.config.ts",
        // The test build of the pages, and what it puts into them.
        "test/site/{vite.config,in-page}.ts",
        // What the widget's build puts in place of others.
        "src/params/packed-link-streams.ts",
        "src/stage/compute/frame-worker.ts",
        // The test build, and what its plugin puts into the pages.
        "test/site/{vite.config,in-page,changed}.ts",
        // What mutation runs start with, and put in place of fast-check.
        "test/mutation/{vitest.config,fast-check}.ts",
      ],
      project: ["src/**/*.{ts,tsx,css}", "scripts/**/*.js", "test/**/*.{ts,tsx}"],
      // The widget has a build of its own.
      vite: { config: ["vite.config.ts", "vite.embed.config.ts"] },
      // A program that the build starts.
      ignoreDependencies: ["dts-bundle-generator"],
    },
    "test/bench": {
      entry: ["main.ts", "stage/{main,svg-page}.ts", "kernels/peak.ts", "**/*.test.ts"],
      // Packages of test/bench/wasm-peers, installed when the benchmark runs.
      ignoreDependencies: ["onnxruntime-web", "@tensorflow/tfjs-backend-wasm"],
      project: ["**/*.{ts,css}"],
    },
  },
};

export default config;
