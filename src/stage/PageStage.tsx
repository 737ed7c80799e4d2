/** The stage of a page, which is as high as it must be. */
import { PAGE_LAYOUTS } from "./page-layouts.ts";
import { StageIn } from "./Stage.tsx";

export function Stage() {
  return <StageIn layouts={PAGE_LAYOUTS} />;
}
