/** `import text from "./worker.ts?source"`: a module and all it imports as the text of one classic script. */
declare module "*?source" {
  const text: string;
  export default text;
}
