/** `import kernels from "./kernels/index.ts?kernels"`: AssemblyScript, compiled to WebAssembly, as base64. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const ENDING = "?kernels";

/** No run-time library, nothing imported, memory that grows from one page. */
const OPTIONS = [
  ...["-O3", "--converge", "--noAssert", "--runtime", "stub", "--enable", "simd"],
  ...["--use", "abort=", "--outFile", "kernels.wasm"],
];

/**
 * @param {string} file absolute
 * @returns {Promise<Uint8Array>} the module
 */
export async function compileKernels(file) {
  const { default: asc } = await import("assemblyscript/asc");
  /** @type {Uint8Array | null} */
  let module = null;
  let said = "";
  const { error } = await asc.main(
    [path.basename(file), ...OPTIONS, "--baseDir", path.dirname(file)],
    {
      writeFile(_, contents) {
        if (typeof contents !== "string") module = contents;
      },
      stderr: {
        write: (text) => {
          said += text.toString();
        },
      },
    },
  );
  if (error || module === null) throw new Error(`${said}${error?.message ?? ""}`);
  return module;
}

/** Texts of the sources -> base64. A build takes a page, its worker and its text apart: it compiles once for all of them. */
/** @type {Map<string, Promise<string>>} */
const compiled = new Map();

/** @returns {import("vite").Plugin} */
export function simdKernels() {
  return {
    name: "explorer-simd-kernels",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(ENDING)) return null;
      const file = id.slice(0, -ENDING.length);
      const folder = path.dirname(file);
      const files = (await readdir(folder)).map((name) => path.join(folder, name));
      for (const source of files) this.addWatchFile(source);
      const key = (await Promise.all(files.map((source) => readFile(source, "utf8")))).join("\0");
      const text =
        compiled.get(key) ??
        compileKernels(file).then((bytes) => Buffer.from(bytes).toString("base64"));
      compiled.set(key, text);
      return `export default ${JSON.stringify(await text)};`;
    },
  };
}
