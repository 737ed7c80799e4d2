/**
 * npm run pictures: draws public/open-graph.png, the picture that stands beside the site's address in messages and
 * feeds. To be run again when the stage's look or the worked example changes.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { articleModule } from "./article.js";
import { browserArguments, ensureBrowser } from "./browser.js";
import { ensureInstalled } from "./install.js";
import { projectRoot } from "./paths.js";
import { entry } from "./run.js";

const OUT = "public/open-graph.png";
const SIZE = { width: 1200, height: 630 };
/** The page's own fonts, which no machine need have installed. */
const FONTS = {
  "Inter Variable": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "JetBrains Mono Variable":
    "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
};

async function fontFaces() {
  const faces = Object.entries(FONTS).map(async ([name, file]) => {
    const bytes = await readFile(path.join(projectRoot, "node_modules", file));
    const url = `data:font/woff2;base64,${bytes.toString("base64")}`;
    return `@font-face { font-family: "${name}"; font-weight: 100 900; src: url(${url}); }`;
  });
  return (await Promise.all(faces)).join("\n");
}

await entry(async () => {
  await ensureInstalled();
  const found = await ensureBrowser();
  const { openGraphSvg } = await articleModule(projectRoot);
  const svg = await openGraphSvg();
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...browserArguments],
    env: { ...process.env, ...found.env },
  });
  try {
    const page = await browser.newPage({ viewport: SIZE });
    const style = `body { margin: 0 } svg { display: block } ${await fontFaces()}`;
    await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const png = await page.screenshot();
    await writeFile(path.join(projectRoot, OUT), png);
    console.log(`${OUT}: ${SIZE.width} × ${SIZE.height}, ${Math.round(png.length / 1000)} kB`);
  } finally {
    await browser.close();
  }
});
