/** The widget itself at the chosen size, made small where the dialog has no room for it. */
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { EMBED_TAB_STRINGS as words } from "../../../strings/embed-tab.ts";
import type { Size } from "./choices.ts";
import { ALLOW, SANDBOX } from "./snippets.ts";

/** No higher than this (px), so that the choices stay near. */
const MOST_HEIGHT = 360;

interface EmbedPreviewProps {
  readonly src: string;
  readonly size: Size;
}

export function EmbedPreview({ src, size: { width, height } }: EmbedPreviewProps): ReactNode {
  const room = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(0);

  useEffect(() => {
    if (room.current === null) return;
    const watcher = new ResizeObserver(([entry]) => setMost(entry.contentRect.width));
    watcher.observe(room.current);
    return () => watcher.disconnect();
  }, []);

  const scale = Math.min(1, most / width, MOST_HEIGHT / height);
  return (
    <div className="embed-preview" ref={room}>
      <div
        className="embed-preview__box"
        style={{ width: Math.round(width * scale), height: Math.round(height * scale) }}
      >
        <iframe
          className="embed-preview__frame"
          title={words.preview}
          src={src}
          referrerPolicy="no-referrer"
          sandbox={SANDBOX}
          allow={ALLOW}
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}
