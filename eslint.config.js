/** Lint rules: type-checked TypeScript, React hooks; layout is Prettier's. */
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores([
    ...["dist", "**/.cache", "coverage", "test-results", "public"],
    // AssemblyScript, another language.
    ...["src/engine-simd/kernels", "test/bench/kernels"],
  ]),
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  // Pages for others to copy: they belong to no TypeScript project.
  { files: ["docs/examples/**"], ...tseslint.configs.disableTypeChecked },
  {
    files: [
      "scripts/**",
      "test/browser/harness/**",
      "test/browser/harness.test.ts",
      "test/bench/main.ts",
    ],
    rules: { "no-console": "off" },
  },
  {
    files: ["scripts/**"],
    // A cast in a JSDoc comment is invisible to no-unsafe-assignment; the compiler checks these files too.
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
);
