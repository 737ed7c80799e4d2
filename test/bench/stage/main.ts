/** npm run bench:stage, once bundled by scripts/bench-stage.js: measures, and lays the report out. */
import { replaceBetweenMarkers, STAGE_MARKERS } from "../markers.ts";
import { QUICK, THOROUGH } from "./effort.ts";
import { measureStage } from "./measure-stage.ts";
import type { Bench } from "./measure-stage.ts";
import { reportOf } from "./report.ts";

export async function bench(options: Omit<Bench, "effort"> & { readonly quick: boolean }) {
  const { quick, ...rest } = options;
  const figures = await measureStage({ ...rest, effort: quick ? QUICK : THOROUGH });
  return { figures, report: reportOf(figures) };
}

/** The document with the report in the stage's place. @throws Error when it has none */
export function withReport(document: string, report: string): string {
  return replaceBetweenMarkers(document, report, STAGE_MARKERS);
}
