/** Somebody else's TypeScript file that uses a built library by the name that package.json gives it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import ts from "typescript";
import { inject, onTestFinished } from "vitest";

export const libraryFolder = path.join(inject("siteFolder"), "lib");

interface Consumer {
  /** Of the libraries: "engine" for depthwise-explorer/engine. */
  readonly names: readonly string[];
  /** The libraries of the language and the page that it is compiled with. */
  readonly lib: readonly string[];
}

const typesOf = (name: string): string[] => [path.join(libraryFolder, `${name}.d.ts`)];

/** The compiler's complaints. */
export async function complaintsAbout(source: string, { names, lib }: Consumer): Promise<string[]> {
  const folder = await mkdtemp(path.join(inject("siteFolder"), "consumer-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "consumer.ts");
  await writeFile(file, source);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: [...lib],
    types: [],
    paths: Object.fromEntries(names.map((name) => [`depthwise-explorer/${name}`, typesOf(name)])),
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
