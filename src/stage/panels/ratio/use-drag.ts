/** Dragging across: a mouse at once, a finger once it is clear that it does not scroll the page. */
import { useRef } from "react";
import type { PointerEvent } from "react";

/** px that a finger may stray before it is more than a tap. */
const SLACK = 6;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly isDragging: boolean;
}

type Handler = (event: PointerEvent<HTMLElement>) => void;

interface DragHandlers {
  readonly onPointerDown: Handler;
  readonly onPointerMove: Handler;
  readonly onPointerUp: Handler;
  readonly onPointerCancel: Handler;
}

/** @param onDrag gets the share of the element's width */
export function useDrag(onDrag: (x: number) => void, onRest: () => void): DragHandlers {
  const press = useRef<Press | null>(null);

  const tell: Handler = ({ currentTarget, clientX }) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onDrag((clientX - left) / width);
  };
  const end = (): void => {
    press.current = null;
    onRest();
  };

  return {
    onPointerDown(event) {
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const isDragging = event.pointerType !== "touch";
      press.current = { x: event.clientX, y: event.clientY, isDragging };
      if (isDragging) tell(event);
    },
    onPointerMove(event) {
      const began = press.current;
      if (began === null) return;
      const across = Math.abs(event.clientX - began.x);
      const isAcross = across > SLACK && across > Math.abs(event.clientY - began.y);
      if (!began.isDragging && !isAcross) return;
      press.current = { ...began, isDragging: true };
      tell(event);
    },
    onPointerUp(event) {
      // A tap.
      if (press.current?.isDragging === false) tell(event);
      end();
    },
    onPointerCancel: end,
  };
}
