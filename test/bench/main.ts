/** npm run bench:engine, once bundled by scripts/bench.js: measures, prints the tables, writes what is asked for. */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { replaceBetweenMarkers } from "./markers.ts";
import { measureAll } from "./measure-all.ts";
import { peers } from "./peers/index.ts";
import { reportOf } from "./report.ts";
import { QUICK, THOROUGH } from "./turns.ts";
import { wasmPeers } from "./wasm-peers/index.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "string" },
    markdown: { type: "string" },
  },
});

// Read before the measuring: a wrong file name should not cost a minute.
const document = values.markdown === undefined ? null : await readFile(values.markdown, "utf8");
if (document !== null) replaceBetweenMarkers(document, "");

// To standard error, so that the report can be sent to a file.
const say = (what: string) => console.error(`measuring ${what} …`);
const figures = await measureAll(peers, wasmPeers, values.quick ? QUICK : THOROUGH, say);
const report = reportOf(figures);
console.log(`\n${report}`);

if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}
if (values.markdown !== undefined && document !== null) {
  await writeFile(values.markdown, replaceBetweenMarkers(document, report));
}
