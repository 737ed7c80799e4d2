/** A built site to measure. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { buildSite } from "./build.js";
import { projectRoot } from "./paths.js";

/**
 * The built site's folder for as long as `use` takes. Built into a folder of its own, so that a running
 * npm start keeps the site it serves.
 * @param {string | undefined} built
 * @param {(folder: string) => Promise<void>} use
 */
export async function withSite(built, use) {
  if (built !== undefined) return use(path.resolve(projectRoot, built));
  const parent = path.join(projectRoot, ".cache");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, "site-"));
  try {
    await buildSite(folder);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
