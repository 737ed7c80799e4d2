/** `import text from "./kernels/index.ts?kernels"`: AssemblyScript, compiled by scripts/simd-kernels.js, in base64. */
declare module "*?kernels" {
  const text: string;
  export default text;
}
