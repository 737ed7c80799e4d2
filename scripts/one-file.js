/** Vite plugins of the widget: photos as text, and at the end everything in one HTML file with a policy of its own. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "./paths.js";
import { widgetPolicy } from "./policy.js";
import { siteUrlFrom } from "./social.js";

const ENDING = "?base64";

/**
 * `import text from "./photos/cat.webp?base64"`: the bytes of that file in public.
 * @returns {import("vite").Plugin}
 */
export function base64Files() {
  return {
    name: "explorer-base64",
    enforce: "pre",
    resolveId(source) {
      return source.endsWith(ENDING) ? path.join(projectRoot, "public", source) : null;
    },
    async load(id) {
      if (!id.endsWith(ENDING)) return null;
      const file = id.slice(0, -ENDING.length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify((await readFile(file)).toString("base64"))};`;
    },
  };
}

const LATER = /import\("(\.[^"]+)"\)/g;

const FETCHED = `import { lazy } from "react";
export const fetched = (fetch) => lazy(async () => ({ default: await fetch() }));`;

/**
 * What a page fetches when it is needed is in one file from the start: `import("./x.ts")` becomes an import like all others,
 * which leaves out what nobody uses.
 * @returns {import("vite").Plugin}
 */
export function nothingLater() {
  return {
    name: "explorer-nothing-later",
    enforce: "pre",
    load(id) {
      // What says that a part could not be fetched has nothing to say.
      return id.endsWith("/src/ui/fetched.tsx") ? FETCHED : null;
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || !LATER.test(code)) return null;
      /** @type {string[]} */
      const imports = [];
      const changed = code.replace(LATER, (_, /** @type {string} */ file) => {
        const name = `inside${imports.length}`;
        imports.push(`import * as ${name} from ${JSON.stringify(file)};`);
        return `Promise.resolve(${name})`;
      });
      return { code: `${changed}\n${imports.join("\n")}\n`, map: null };
    },
  };
}

const WORKER = "?source";

/**
 * The script of the page is the worker's as well, so that the engine stands in the file once.
 * @returns {import("vite").Plugin}
 */
export function ownWorker() {
  return {
    name: "explorer-own-worker",
    enforce: "pre",
    load(id) {
      if (!id.endsWith(WORKER)) return null;
      const worker = path.join(path.dirname(id), "frame-worker.ts");
      return `import ${JSON.stringify(worker)};
const script = typeof document === "undefined" ? null : document.currentScript;
export default script ? script.textContent : "";`;
    },
  };
}

/**
 * What the pages have and the widget has no bytes for, with what stands in its stead: a preview where the timeline is
 * pointed at; the hiding of answers, for the widget asks nothing; and SIMD kernels, for it times nothing.
 */
const LEFT_OUT = {
  "/panels/transport/ScrubPreview.tsx": "export const ScrubPreview = () => null;",
  "/stage/picture/asking.ts": "export const createAsking = () => Promise.resolve(null);",
  "/stage/compute/kernels.ts": "export const simdKernels = () => Promise.resolve(null);",
};

/** @returns {import("vite").Plugin} */
export function leftOut() {
  return {
    name: "explorer-left-out",
    enforce: "pre",
    load(id) {
      return Object.entries(LEFT_OUT).find(([part]) => id.endsWith(part))?.[1] ?? null;
    },
  };
}

/**
 * The browser's own packer instead of the pages', which would take a fiftieth of the file. It answers later; whoever
 * asks waits for either.
 * @returns {import("vite").Plugin}
 */
export function ownPacker() {
  return {
    name: "explorer-own-packer",
    enforce: "pre",
    resolveId(source, importer) {
      const isLink = source === "./packed-link.ts" && importer?.endsWith("/src/params/link.ts");
      return isLink ? path.join(projectRoot, "src/params/packed-link-streams.ts") : null;
    },
  };
}

/**
 * The page's script and style move into it. A classic script: modules do not run from a file, nor without headers
 * in a sandboxed frame.
 * @returns {import("vite").Plugin}
 */
export function oneFile() {
  return {
    name: "explorer-one-file",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = Object.values(bundle);
        const pages = files.filter(({ fileName }) => fileName.endsWith(".html"));
        const scripts = files.filter((file) => file.type === "chunk");
        const styles = files.filter(({ fileName }) => fileName.endsWith(".css"));
        const [page] = pages;
        if (page?.type !== "asset" || pages.length !== 1) throw new Error("one page is expected");
        const script = inScript(scripts.map((chunk) => chunk.code.trim()).join("\n"));
        const style = styles.map((file) => ("source" in file ? text(file.source) : "")).join("");
        page.source = withInside(text(page.source), script, style.trim());
        for (const name of Object.keys(bundle)) if (bundle[name] !== page) delete bundle[name];
      },
    },
  };
}

/** @param {string | Uint8Array} source */
function text(source) {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

/**
 * What would end or confuse a script element, written otherwise; all of it stands in strings.
 * @param {string} code
 */
function inScript(code) {
  return code.replace(/<(?=\/script|script|!--)/gi, "\\x3C");
}

/**
 * @param {string} html
 * @param {string} script
 * @param {string} style
 */
function withInside(html, script, style) {
  const links =
    /\s*<(script type="module"|link rel="(stylesheet|modulepreload)")[^>]*>(<\/script>)?/g;
  const policy = widgetPolicy(hashOf(script), hashOf(style));
  const home = siteUrlFrom();
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    // From a file or a text the widget does not know where its site stands.
    ...(home === null ? [] : [`<meta name="explorer-home" content="${home}" />`]),
  ].join("\n    ");
  return html
    .replace(links, "")
    .replace("<head>", () => `<head>\n    ${head}`)
    .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
    .replace("</body>", () => `  <script>${script}</script>\n  </body>`);
}

/** @param {string} content */
function hashOf(content) {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}
