/** docs/licences.md: what the site is made of besides its own code, and under which licence, from the installed packages. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { projectRoot } from "./paths.js";

export const LICENCES = "docs/licences.md";

/** Packages of files, not of code: they are installed for the build and stand in the site. */
const FONTS = ["@fontsource-variable/inter", "@fontsource-variable/jetbrains-mono"];

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {string} [license]
 * @property {Readonly<Record<string, string>>} [dependencies]
 */

/**
 * @typedef {object} Licences
 * @property {readonly Manifest[]} direct what package.json names
 * @property {readonly Manifest[]} indirect what those need
 * @property {readonly Manifest[]} fonts
 */

/** @param {...string} folder */
async function manifestIn(...folder) {
  const text = await readFile(path.join(projectRoot, ...folder, "package.json"), "utf8");
  /** @type {Manifest} */
  const manifest = JSON.parse(text);
  return manifest;
}

/** @param {string} name */
const installed = (name) => manifestIn("node_modules", name);

/** @returns {Promise<Licences>} */
export async function installedLicences() {
  const names = Object.keys((await manifestIn()).dependencies ?? {});
  const direct = await Promise.all(names.map(installed));
  const found = new Map(direct.map((each) => [each.name, each]));
  // Entries that are added while it runs are visited as well.
  for (const { dependencies = {} } of found.values()) {
    for (const name of Object.keys(dependencies)) {
      if (!found.has(name)) found.set(name, await installed(name));
    }
  }
  const indirect = [...found.values()].slice(direct.length);
  indirect.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { direct, indirect, fonts: await Promise.all(FONTS.map(installed)) };
}

/** @param {readonly Manifest[]} list */
const table = (list) =>
  [
    "| Package | Version | Licence |",
    "| --- | --- | --- |",
    ...list.map(({ name, version, license = "?" }) => `| ${name} | ${version} | ${license} |`),
  ].join("\n");

/**
 * The whole document.
 * @param {Licences} licences
 */
export async function licencesText({ direct, indirect, fonts }) {
  const text = `# Licences

Written by \`npm run docs\` from the packages that are installed. The product itself is under the [MIT licence](../LICENSE).

## At run time

${direct.length} packages, of which the build takes only the parts that are used:

${table(direct)}

## What those need

${table(indirect)}

## Fonts

${table(fonts)}
`;
  const file = path.join(projectRoot, LICENCES);
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
