/** npm run docs: writes the parts of the documentation that follow from the code. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { EMBEDDING, withWrittenParts } from "./docs-embedding.js";
import { ensureInstalled } from "./install.js";
import { installedLicences, LICENCES, licencesText } from "./licences.js";
import { projectRoot } from "./paths.js";
import { entry } from "./run.js";

/** The schema is TypeScript, so it is read through the bundler. */
async function schemaOfLinks() {
  const { createServer } = await import("vite");
  const server = await createServer({
    configFile: false,
    root: projectRoot,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, watch: null },
  });
  try {
    const schema = /** @type {{ documented: import("./docs-embedding.js").Schema }} */ (
      await server.ssrLoadModule("/src/params/document.ts")
    );
    return schema.documented;
  } finally {
    await server.close();
  }
}

await entry(async () => {
  await ensureInstalled();
  const file = path.join(projectRoot, EMBEDDING);
  const text = await readFile(file, "utf8");
  await writeFile(file, await withWrittenParts(text, await schemaOfLinks()));
  await writeFile(path.join(projectRoot, LICENCES), await licencesText(await installedLicences()));
  console.log(`Wrote ${EMBEDDING} and ${LICENCES}.`);
});
