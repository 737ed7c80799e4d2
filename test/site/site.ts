/** The test build, for a test. */
import { inject } from "vitest";

/** Where it is served, as soon as it is built: an address that ends in /a/b/. */
export async function testSite(): Promise<string> {
  const { url, whenBuilt } = inject("testSite");
  const { ok } = await fetch(whenBuilt);
  if (!ok) throw new Error("The test build could not be built.");
  return url;
}
