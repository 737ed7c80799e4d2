/** A page may load another page's styles beside its own: a class has its look from one shell alone. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SHELLS = ["tutorial", "explore", "classroom", "embed"] as const;
const src = new URL("../src/", import.meta.url);

/** Classes that a shell's styles speak of without anything around them. */
function classesOf(shell: string): Set<string> {
  const room = new URL(`${shell}/`, src);
  const files = readdirSync(room, { recursive: true, encoding: "utf8" });
  const css = files
    .filter((file) => file.endsWith(".css"))
    .map((file) => readFileSync(new URL(file, room), "utf8").replace(/\/\*.*?\*\//gs, ""))
    .join("\n");
  const heads = css.matchAll(/(?:^|[};,])\s*\.([\w-]+)(?=\s*[,{])/g);
  return new Set([...heads].map(([, name = ""]) => name));
}

const own = SHELLS.map((shell) => ({ shell, classes: classesOf(shell) }));

test.each(own)("$shell has classes of its own, and no other shell's", ({ shell, classes }) => {
  expect(classes.size).toBeGreaterThan(10);
  const others = own.filter((other) => other.shell !== shell);
  const shared = others.flatMap((other) =>
    [...classes].filter((name) => other.classes.has(name)).map((name) => `${other.shell}: ${name}`),
  );
  expect(shared).toEqual([]);
});
