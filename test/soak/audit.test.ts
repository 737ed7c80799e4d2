/** What is needed at run time has no known fault; where the registry cannot be asked, that is said instead. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";

/** What `npm audit --json` writes, as far as it is read here. */
interface Audit {
  readonly metadata?: {
    readonly vulnerabilities: Readonly<Record<string, number>>;
    readonly dependencies: { readonly prod: number };
  };
  readonly error?: { readonly summary?: string; readonly code?: string };
  readonly message?: string;
}

function audit(): Audit {
  const { stdout } = spawnSync("npm audit --omit=dev --json", {
    ...{ cwd: projectRoot, shell: true, encoding: "utf8", timeout: 120_000 },
  });
  try {
    return JSON.parse(stdout) as Audit;
  } catch {
    return { message: "no answer" };
  }
}

test("npm audit knows no fault of what is needed at run time", ({ skip }) => {
  const { metadata, error, message } = audit();
  if (!metadata) {
    const why = error?.summary || error?.code || message || "no answer";
    process.stdout.write(`npm audit: not checked, the registry could not be asked (${why})\n`);
    skip("not checked");
    return;
  }
  expect(metadata.dependencies.prod).toBeGreaterThan(9);
  expect(metadata.vulnerabilities["total"]).toBe(0);
});
