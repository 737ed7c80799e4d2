/** A QR code as it is painted, and as it should be. */
import type { Locator } from "playwright-core";

/** The quiet zone around a code. */
const QUIET = 4;

/** Row by row which modules are dark ("1"), read from the code's pixels; with its quiet zone. */
export async function paintedRows(code: Locator, side: number): Promise<string[]> {
  const png = await code.screenshot();
  return code.page().evaluate(
    async ([base64, count]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      const step = bitmap.width / count;
      return Array.from({ length: count }, (_, y) =>
        Array.from({ length: count }, (_, x) => {
          const [red = 0, green = 0, blue = 0] =
            context?.getImageData((x + 0.5) * step, (y + 0.5) * step, 1, 1).data ?? [];
          return red + green + blue < 384 ? "1" : "0";
        }).join(""),
      );
    },
    [png.toString("base64"), side] as const,
  );
}

interface Code {
  readonly size: number;
  readonly get: (x: number, y: number) => boolean;
}

/** The same of a code that was made here. */
export function rowsOf(code: Code): string[] {
  const side = code.size + 2 * QUIET;
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => Number(code.get(x - QUIET, y - QUIET))).join(""),
  );
}
