/** The picture as its file will show it, made small. */
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { format } from "../../../../ui/index.ts";
import { paintSheet, type Sheet } from "../../../export/index.ts";
import { EXPORT_TAB_STRINGS as words } from "../../../strings/export.ts";
import { facesOf } from "../../../picture/faces.ts";

/** No higher than this (px), so that what is chosen stays in sight. */
const MOST_HEIGHT = 380;

interface PreviewProps {
  readonly sheet: Sheet;
}

export function Preview({ sheet }: PreviewProps): ReactNode {
  const room = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (room.current === null) return;
    const paint = (): void => {
      if (room.current === null || canvas.current === null) return;
      const scale = Math.min(1, room.current.clientWidth / sheet.width, MOST_HEIGHT / sheet.height);
      canvas.current.style.width = `${Math.round(sheet.width * scale)}px`;
      paintSheet(canvas.current, sheet, scale * devicePixelRatio, facesOf(room.current));
    };
    const watcher = new ResizeObserver(paint);
    watcher.observe(room.current);
    document.fonts.addEventListener("loadingdone", paint);
    return () => {
      watcher.disconnect();
      document.fonts.removeEventListener("loadingdone", paint);
    };
  }, [sheet]);

  return (
    <div className="export-preview" ref={room}>
      <canvas
        className="export-preview__picture"
        role="img"
        aria-label={format(words.preview, { title: sheet.title })}
        ref={canvas}
      />
    </div>
  );
}
