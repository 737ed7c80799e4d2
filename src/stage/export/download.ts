/** Hands a file to the person. In a frame that may not download nothing happens, and nobody is told. */

/** The browser has taken the file long before (ms). */
const KEPT = 60_000;

export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
