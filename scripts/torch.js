/** PyTorch for the test that carries out the code it is written for: Debian's package, where a CI may install it. */
import { installWithApt, mayUseApt } from "./browser-get.js";
import { run } from "./run.js";

const LIMIT_MS = 300_000;

/** Debian's packages are seen by Debian's Python alone. */
const isThere = async () =>
  (await run("/usr/bin/python3", ["-c", "import torch"], { quiet: "all" })) === 0;

/**
 * Installs Debian's python3-torch where none is there: on a CI that is Debian's root, never on a person's machine. Takes
 * minutes, so it runs beside the other checks and leaves the processors to them. Nothing fails without it: one line says
 * so here, and the test itself says that it was skipped, and why.
 */
export async function installTorch() {
  if (!process.env.CI || (await isThere())) return;
  const mayInstall = await mayUseApt();
  if (mayInstall) await installWithApt("python3-torch", { beside: true, timeout: LIMIT_MS });
  if (mayInstall && (await isThere())) return;
  const why = mayInstall ? "apt-get could not install it" : "only Debian's root may install it";
  console.log(`\nNo PyTorch (${why}): the code exported for it will not be run.`);
}
