/** The order of test files: what needs the same surroundings follows one another, and the slowest do not come last. */
import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files of one environment share a worker only as long as no file of another comes between them. */
function rank({ moduleId }: TestSpecification): number {
  // Short files that take long: each browser of its own plays a lab to its end.
  if (moduleId.includes("/test/engines/")) return 0;
  return readFileSync(moduleId, "utf8").startsWith("// @vitest-environment") ? 1 : 2;
}

export class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const ranks = new Map(sorted.map((file) => [file, rank(file)]));
    return sorted.sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
  }
}
