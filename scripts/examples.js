/** The example pages go beside the widget, each with its policy. */
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "./paths.js";
import { examplePolicy, WIDGET } from "./policy.js";

/** The page that puts the widget's text into a frame. */
const OF_TEXT = "srcdoc.html";

/** @param {string} folder the built site, absolute; the widget is there */
export async function copyExamples(folder) {
  const target = path.join(folder, "examples");
  await cp(path.join(projectRoot, "docs/examples"), target, { recursive: true });
  const inside = hashesIn(await readFile(path.join(folder, WIDGET), "utf8"));
  const pages = (await readdir(target)).filter((name) => name.endsWith(".html"));
  for (const page of pages) {
    const file = path.join(target, page);
    const policy = examplePolicy(page === OF_TEXT ? inside : "");
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
    const html = await readFile(file, "utf8");
    await writeFile(
      file,
      html.replace("<head>", () => `<head>\n    ${meta}`),
    );
  }
}

/**
 * The hashes of script and style that the widget's own policy names.
 * @param {string} html
 */
function hashesIn(html) {
  const hashes = html.match(/'sha256-[^']+'/g) ?? [];
  return hashes.map((hash) => ` ${hash}`).join("");
}
