/** A file's bytes as text, written by the build (scripts/one-file.js). */
declare module "*?base64" {
  const text: string;
  export default text;
}
