/**
 * What a page says to those who show its link as a card: canonical address, Open Graph, Twitter. Made from the page's
 * own title and description when the site is built.
 */
import { PlainError } from "./run.js";

const PICTURE = { file: "open-graph.png", width: 1200, height: 630 };
const PICTURE_ALT =
  "One input feeds two lanes, a standard and a depthwise separable convolution, with the share of multiplications that the second needs.";

/**
 * Where the site will stand, from the environment's SITE_URL; with a slash at its end, or null when nobody said so.
 * @param {string | undefined} text
 */
export function siteUrlFrom(text = process.env.SITE_URL) {
  if (text === undefined || text.trim() === "") return null;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new PlainError(
      `SITE_URL "${text}" is not a web address: write one such as https://example.org/explorer/.`,
    );
  }
  return new URL(`${url.pathname.replace(/\/*$/, "")}/`, url.origin).href;
}

/** @type {(html: string) => string} */
const plain = (html) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/**
 * The page's title and description, from its markup.
 * @param {string} html
 */
function saidBy(html) {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  const description = /<meta\s+name="description"\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
  return { title: plain(title), description: plain(description) };
}

/**
 * @param {{ title: string, description: string }} said
 * @param {string} page its file's name
 * @param {string | null} siteUrl
 * @returns {import("vite").HtmlTagDescriptor[]}
 */
function socialTags({ title, description }, page, siteUrl) {
  const base = siteUrl ?? "./";
  const address = page === "index.html" ? base : `${base}${page}`;
  /** @type {Readonly<Record<string, string | number>>} */
  const graph = {
    "og:type": "website",
    "og:site_name": "Depthwise Explorer",
    "og:locale": "en_GB",
    "og:title": title,
    "og:description": description,
    "og:url": address,
    "og:image": `${base}${PICTURE.file}`,
    "og:image:width": PICTURE.width,
    "og:image:height": PICTURE.height,
    "og:image:alt": PICTURE_ALT,
  };
  const meta = Object.entries(graph).map(([property, content]) => ({
    tag: "meta",
    attrs: { property, content: String(content) },
  }));
  const tags = [
    { tag: "link", attrs: { rel: "canonical", href: address } },
    ...meta,
    // Its title, text and picture are those above.
    { tag: "meta", attrs: { name: "twitter:card", content: "summary_large_image" } },
  ];
  // At the end: the encoding must stand within a page's first 1,024 bytes.
  return tags.map((tag) => ({ ...tag, injectTo: "head" }));
}

/** @returns {import("vite").Plugin} */
export function social() {
  const siteUrl = siteUrlFrom();
  return {
    name: "explorer-social",
    apply: "build",
    transformIndexHtml: {
      // After the bundler has looked for files that the markup names: these are none of the source.
      order: "post",
      handler: (html, { path: page }) =>
        socialTags(saidBy(html), page.replace(/^[/]/, ""), siteUrl),
    },
  };
}
