/** A link as a QR code: dark on white in every theme, with the quiet zone that readers need. */
import { useMemo } from "react";
import type { ReactNode } from "react";
import { correction, generate } from "lean-qr";
import type { Bitmap2D } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";

/** Modules of white around the code (ISO/IEC 18004). */
const QUIET = 4;
/** 97 modules a side: at three pixels each the largest that a phone reads off a screen without being held still. */
const MOST_VERSION = 20;
const LEAST_PER_MODULE = 3;
const SMALLEST = 180;

/** Null for a text that is too long. */
export function qrOf(text: string): Bitmap2D | null {
  try {
    return generate(text, { minCorrectionLevel: correction.L, maxVersion: MOST_VERSION });
  } catch {
    return null;
  }
}

interface QrCodeProps {
  readonly text: string;
}

export function QrCode({ text }: QrCodeProps): ReactNode {
  const code = useMemo(() => qrOf(text), [text]);
  if (code === null) return <p className="share-qr__none">{words.qrTooLong}</p>;
  const side = code.size + 2 * QUIET;
  // Whole pixels, so that all modules are of one size.
  const pixels = side * Math.max(LEAST_PER_MODULE, Math.ceil(SMALLEST / side));
  return (
    <figure className="share-qr">
      <svg
        className="share-qr__code"
        role="img"
        aria-label={words.qr}
        viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
        width={pixels}
        height={pixels}
        shapeRendering="crispEdges"
      >
        <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
        <path d={toSvgPath(code)} fill="#000000" />
      </svg>
      <figcaption className="share-qr__hint">{words.qrHint}</figcaption>
    </figure>
  );
}
