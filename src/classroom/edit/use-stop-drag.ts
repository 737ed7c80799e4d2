/** Dragging a stop to another place in its list: by the pointer alone, as the buttons are there for everyone else. */
import { useState } from "react";
import type { PointerEvent, RefObject } from "react";

interface Drag {
  readonly from: number;
  /** Where it would come to stand. */
  readonly to: number;
}

interface StopDrag {
  /** The stop that is dragged, or null. */
  readonly from: number | null;
  /** On which side of a stop the dragged one would come. */
  readonly markAt: (stop: number) => "before" | "after" | undefined;
  readonly handle: (stop: number) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/** How many of the other stops lie above a height of the window. */
function placeAt(list: HTMLElement, from: number, y: number): number {
  const others = [...list.children].filter((_, i) => i !== from);
  return others.filter((each) => {
    const { top, height } = each.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

export function useStopDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (stop: number, to: number) => void,
): StopDrag {
  const [drag, setDrag] = useState<Drag | null>(null);

  const handle: StopDrag["handle"] = (stop) => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: stop, to: stop });
    },
    onPointerMove: (event) => {
      if (drag === null || list.current === null) return;
      setDrag({ ...drag, to: placeAt(list.current, drag.from, event.clientY) });
    },
    onPointerUp: () => {
      if (drag !== null && drag.to !== drag.from) onMove(drag.from, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });

  const markAt: StopDrag["markAt"] = (stop) => {
    if (drag === null || drag.to === drag.from || stop !== drag.to) return undefined;
    return drag.to < drag.from ? "before" : "after";
  };

  return { from: drag?.from ?? null, markAt, handle };
}
