/** What makes a site a test build: its pages know `?fuzz=` and `?stringTest=`. No other build has this plugin. */
import path from "node:path";
import type { Plugin } from "vite";

const HERE = path.resolve("test/site");
const STRINGS = /\/src\/(?:.+\/)?strings(?:[^/]*|\/.+)\.ts$/;
const ENTRY = /\/src\/app\/[^/]+\.tsx$/;
const EXPORTED = /^export const (\w+)/gm;

/** Each table of texts goes out changed; within its file it stays as it is, so that nothing is changed twice. */
function withChangedTexts(code: string): string {
  const names = [...code.matchAll(EXPORTED)].map(([, name = ""]) => name);
  return [
    `import { changed as __changed } from ${JSON.stringify(path.join(HERE, "changed.ts"))};`,
    code.replace(EXPORTED, "const $1"),
    ...names.map((name) => `const __${name} = /* @__PURE__ */ __changed(${name});`),
    `export { ${names.map((name) => `__${name} as ${name}`).join(", ")} };`,
  ].join("\n");
}

export function testBuild(): Plugin {
  return {
    name: "explorer-test-build",
    enforce: "pre",
    transform(code, id) {
      if (STRINGS.test(id)) return { code: withChangedTexts(code), map: null };
      if (!ENTRY.test(id)) return null;
      return {
        code: `import ${JSON.stringify(path.join(HERE, "in-page.ts"))};\n${code}`,
        map: null,
      };
    },
  };
}
