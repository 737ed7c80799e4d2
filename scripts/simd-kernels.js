/** `import kernels from "./kernels/index.ts?kernels"`: AssemblyScript, compiled to WebAssembly, as base64. */
import { readdir } from "node:fs/promises";
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

/** @returns {import("vite").Plugin} */
export function simdKernels() {
  return {
    name: "explorer-simd-kernels",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(ENDING)) return null;
      const file = id.slice(0, -ENDING.length);
      const folder = path.dirname(file);
      for (const name of await readdir(folder)) this.addWatchFile(path.join(folder, name));
      const text = Buffer.from(await compileKernels(file)).toString("base64");
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
