/** PyTorch for the test that carries out the code it is written for: Debian's package, where a CI may install it. */
import { installWithApt, mayUseApt } from "./browser-get.js";
import { run } from "./run.js";

const LIMIT_MS = 300_000;

/**
 * Installs Debian's python3-torch where none is there: on a CI that is Debian's root, never on a person's machine. Takes
 * minutes, so it runs beside the other checks and leaves the processors to them. Where it fails the test says that it
 * was skipped, and why.
 */
export async function installTorch() {
  if (!process.env.CI || !(await mayUseApt())) return;
  const probe = ["-c", "import torch"];
  if ((await run("/usr/bin/python3", probe, { quiet: "all" })) === 0) return;
  await installWithApt("python3-torch", { beside: true, timeout: LIMIT_MS });
}
