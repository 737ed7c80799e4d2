/** What a page keeps for each of its labs, outside of their links: made when it is first asked for, gone with the lab. */
import type { Lab } from "../store/index.ts";

export function perLab<T extends object>(make: (lab: Lab) => T): (lab: Lab) => T {
  const kept = new WeakMap<Lab, T>();
  return (lab) => {
    const known = kept.get(lab);
    if (known !== undefined) return known;
    const made = make(lab);
    kept.set(lab, made);
    return made;
  };
}
