/** A picture the browser holds -> the pixels that the engine reads. */
import type { Photo } from "../../engine/index.ts";

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Left and right change places, as in a mirror. */
  readonly mirrored?: boolean;
  /** The part that is drawn; the whole picture without it. */
  readonly from?: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/**
 * The picture drawn at width × height. What is transparent lies on white, as it would on paper: the engine reads
 * no alpha, and the colour under transparent pixels is often black.
 * @throws Error when the browser gives no canvas or no memory for it
 */
export function pixelsOf(picture: CanvasImageSource & object, drawing: Drawing): Photo {
  const { width, height, mirrored = false, from } = drawing;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
  if (from) {
    const { left, top } = from;
    context.drawImage(picture, left, top, from.width, from.height, 0, 0, width, height);
  } else context.drawImage(picture, 0, 0, width, height);
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}
