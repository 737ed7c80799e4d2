/** The Learn page's article: written into index.html when the site is built or served for development. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import hljs from "highlight.js/lib/core";
import python from "highlight.js/lib/languages/python";
import { build } from "vite";
import { siteUrlFrom } from "./social.js";
import { simdKernels } from "./simd-kernels.js";
import { workerSource } from "./worker-source.js";

const ENTRY = "src/tutorial/article/index.ts";
const MARKERS = {
  head: "<!-- head -->",
  article: "<!-- article -->",
  outline: "<!-- outline -->",
};

hljs.registerLanguage("python", python);

/** @typedef {typeof import("../src/tutorial/article/index.ts")} Article */

/** @type {(code: string) => string} */
const highlight = (code) => hljs.highlight(code, { language: "python" }).value;

/**
 * The article's code as one module that Node can run, packages and lazily fetched parts included.
 * @param {string} root
 * @returns {Promise<Article>}
 */
export async function articleModule(root) {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [workerSource(), simdKernels()],
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, ENTRY),
      write: false,
      target: "node20",
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((each) => ("output" in each ? each.output : []))
    .find((each) => each.type === "chunk");
  if (!chunk) throw new Error(`${ENTRY} could not be bundled`);
  const folder = await mkdtemp(path.join(tmpdir(), "explorer-article-"));
  try {
    const file = path.join(folder, "article.mjs");
    await writeFile(file, chunk.code);
    /** @type {unknown} */
    const module = await import(pathToFileURL(file).href);
    return /** @type {Article} */ (module);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where the pictures lie in the site. */
const PICTURES = "pictures";

/** @returns {import("vite").Plugin} */
export function article() {
  let root = "";
  /** @type {Map<string, string>} Pictures as text, by their file's name. */
  const pictures = new Map();
  return {
    name: "explorer-article",
    configResolved(config) {
      ({ root } = config);
    },
    configureServer(server) {
      server.middlewares.use(`/${PICTURES}/`, (request, response, next) => {
        const svg = pictures.get((request.url ?? "").replace(/^[/]/, ""));
        if (svg === undefined) return next();
        response.setHeader("Content-Type", "image/svg+xml");
        response.end(svg);
      });
    },
    transformIndexHtml: {
      order: "pre",
      async handler(html, { server }) {
        if (!html.includes(MARKERS.article)) return html;
        /** @type {Article} */
        const made = server
          ? /** @type {any} */ (await server.ssrLoadModule(`/${ENTRY}`))
          : await articleModule(root);
        const body = await made.articleHtml({
          highlight,
          savePicture: (name, svg) => {
            pictures.set(name, svg);
            return `./${PICTURES}/${name}`;
          },
        });
        const outline = await made.outlineHtml();
        const head = await made.headHtml(siteUrlFrom());
        return html
          .replace(MARKERS.head, () => head)
          .replace(MARKERS.article, () => withOwnFiles(body))
          .replace(MARKERS.outline, () => outline);
      },
    },
    generateBundle() {
      for (const [name, source] of pictures) {
        this.emitFile({ type: "asset", fileName: `${PICTURES}/${name}`, source });
      }
    },
  };
}

/**
 * The pictures are no files of the source: the bundler is not to look for them.
 * @param {string} html
 */
function withOwnFiles(html) {
  return html.replaceAll("<img ", "<img vite-ignore ");
}
