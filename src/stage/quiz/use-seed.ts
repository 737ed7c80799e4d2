/** The seed that is asked now: as given, until another one was asked for or given. */
import { useState } from "react";

interface Seeds {
  readonly given: number;
  readonly now: number;
}

export function useSeed(given: number): readonly [now: number, set: (seed: number) => void] {
  const [seeds, setSeeds] = useState<Seeds>({ given, now: given });
  // Set while rendering, so that the old question is never seen under the new seed.
  if (seeds.given !== given) setSeeds({ given, now: given });
  const now = seeds.given === given ? seeds.now : given;
  return [now, (seed) => setSeeds({ given, now: seed })];
}
