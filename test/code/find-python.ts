/** Finds a Python for tests, or says why there is none. */
import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

/** The first in the path may be a person's own; Debian's packages are seen by Debian's Python alone. */
const CANDIDATES = ["python3", "/usr/bin/python3"];

export type Found =
  | { readonly path: string; readonly version: string }
  | { readonly path: null; readonly reason: string };

/** @param probe a program that prints a version, and fails where something is missing */
export async function findPython(probe: string): Promise<Found> {
  const reasons: string[] = [];
  for (const path of CANDIDATES) {
    try {
      const { stdout } = await promisify(execFile)(path, ["-c", probe], { timeout: 60_000 });
      return { path, version: stdout.trim() };
    } catch (error) {
      reasons.push(`${path}: ${lastLine(error)}`);
    }
  }
  return { path: null, reason: reasons.join("; ") };
}

/** What Python said last, or why it did not start. */
function lastLine(error: unknown): string {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  const text = said === "" ? String(error) : said;
  return text.split("\n").at(-1) ?? "";
}

/** Runs a script with JSON in and JSON out. */
export function runJson(path: string, script: string, input: unknown): unknown {
  const text = execFileSync(path, [script], {
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 110_000,
  });
  return JSON.parse(text);
}

/** Where it stands out: a runner that shows only failures would leave a skipped file unseen. */
export function tellSkipped(what: string, reason: string): void {
  process.stderr.write(`\nSKIPPED, not checked here: ${what} (${reason})\n`);
}
