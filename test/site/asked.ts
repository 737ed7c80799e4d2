/** What the address of a page of the test build asks for; taken out of it before the page reads it. */
import { VARIANTS, type Variant } from "./variants.ts";

function taken(): URLSearchParams {
  const asked = new URLSearchParams();
  // A worker has the page's script, too, and no address of its own.
  if (typeof document === "undefined" || !location.protocol.startsWith("http")) return asked;
  const address = new URL(location.href);
  for (const name of ["stringTest", "fuzz", "seconds"]) {
    const value = address.searchParams.get(name);
    if (value === null) continue;
    asked.set(name, value);
    address.searchParams.delete(name);
  }
  if (asked.size > 0) history.replaceState(history.state, "", address);
  return asked;
}

const asked = taken();

export const variant: Variant | null =
  VARIANTS.find((each) => each === asked.get("stringTest")) ?? null;

export const fuzz: { readonly seed: number; readonly seconds: number } | null = asked.has("fuzz")
  ? { seed: Number(asked.get("fuzz")), seconds: Number(asked.get("seconds") ?? 10) }
  : null;
