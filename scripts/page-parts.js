/** What a page needs before anything that is fetched later. Of a room's index.ts that is what a module names, not all that stands there. */
import path from "node:path";
import { parseAst } from "vite";

/**
 * What is known of a module while chunks are made.
 * @typedef {{ code: string | null, importedIds: readonly string[] }} Module
 * @typedef {(id: string) => Module | null} ModuleOf
 * @typedef {{ from: string, asked: string, given: string }} Name one name of a module `from`, as it is called here; "*": all
 */

/** @type {(node: { type: string, name?: string, value?: unknown }) => string} */
const nameOf = (node) => (node.type === "Identifier" ? (node.name ?? "") : String(node.value));

/** @type {(id: string, source: { value: unknown }) => string} */
const resolved = (id, source) => path.posix.resolve(path.posix.dirname(id), String(source.value));

/**
 * What a module imports, name by name, and what it hands on; `handsOn` is null where it has code of its own.
 * @param {string} id
 * @param {string} code
 * @returns {{ imports: Name[], handsOn: Name[] | null }}
 */
function namesIn(id, code) {
  /** @type {Name[]} */
  const imports = [];
  /** @type {Name[]} */
  const handsOn = [];
  let isDoor = /\/index\.ts$/.test(id);
  for (const node of parseAst(code).body) {
    if (node.type === "ExportAllDeclaration" && !node.exported) {
      handsOn.push({ from: resolved(id, node.source), asked: "*", given: "*" });
    } else if (node.type === "ExportNamedDeclaration" && node.source) {
      const from = resolved(id, node.source);
      for (const { local, exported } of node.specifiers) {
        handsOn.push({ from, asked: nameOf(local), given: nameOf(exported) });
      }
    } else isDoor = false;
    if (node.type !== "ImportDeclaration") continue;
    const from = resolved(id, node.source);
    for (const each of node.specifiers) {
      const asked = each.type === "ImportSpecifier" ? nameOf(each.imported) : "*";
      imports.push({ from, asked, given: each.local.name });
    }
  }
  return { imports: isDoor ? imports : [...imports, ...handsOn], handsOn: isDoor ? handsOn : null };
}

/**
 * All modules that a page needs, itself among them.
 * @param {string} page
 * @param {ModuleOf} moduleOf
 * @returns {ReadonlySet<string>}
 */
export function partsOf(page, moduleOf) {
  /** @type {Map<string, ReturnType<typeof namesIn>>} */
  const known = new Map();
  /** @type {(id: string) => ReturnType<typeof namesIn>} */
  const read = (id) => {
    const names = known.get(id) ?? namesIn(id, moduleOf(id)?.code ?? "");
    known.set(id, names);
    return names;
  };
  const isDoor = (/** @type {string} */ id) => /\/index\.ts$/.test(id) && read(id).handsOn !== null;

  /** @type {(id: string, name: string) => string[]} */
  const homesOf = (id, name) => {
    const { handsOn } = read(id);
    if (!isDoor(id) || !handsOn) return [id];
    const named = handsOn.filter(({ given }) => name === "*" || given === name);
    const from = named.length > 0 ? named : handsOn.filter(({ given }) => given === "*");
    return from.flatMap((each) => homesOf(each.from, each.asked === "*" ? name : each.asked));
  };

  /** @type {(id: string) => string[]} */
  const takenBy = (id) =>
    (moduleOf(id)?.importedIds ?? []).flatMap((target) => {
      if (!isDoor(target)) return [target];
      const names = read(id).imports.filter(({ from }) => from === target);
      return names.flatMap(({ asked }) => homesOf(target, asked));
    });

  const parts = new Set([page]);
  for (const id of parts) for (const part of takenBy(id)) parts.add(part);
  return parts;
}
