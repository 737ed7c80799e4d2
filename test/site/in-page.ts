/** Comes before everything else in the pages of the test build. */
import { fuzz, variant } from "./asked.ts";
import { fuzzHere } from "./fuzz-here.ts";

if (typeof document !== "undefined") {
  if (variant === "rtl") document.documentElement.dir = "rtl";
  if (fuzz !== null) void fuzzHere(fuzz);
}
