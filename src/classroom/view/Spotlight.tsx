/** All but a circle goes dark. The circle follows the pointer; with Shift the arrow keys move it. */
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePresentation } from "../present/index.ts";
import type { Presentation } from "../present/index.ts";

const isOnOf = (state: Presentation) => state.spotlight;

/** Share of the window's shorter side that one press moves the circle by. */
const STRIDE = 0.06;
const MOVES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function Spotlight(): ReactNode {
  return usePresentation(isOnOf) ? <Veil /> : null;
}

/** Where the pointer was last, so that the light goes on there. */
let last: { x: number; y: number } | null = null;

function Veil(): ReactNode {
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = veil.current;
    if (node === null) return;
    const at = last ?? { x: innerWidth / 2, y: innerHeight / 2 };
    const move = (x: number, y: number): void => {
      at.x = Math.min(innerWidth, Math.max(0, x));
      at.y = Math.min(innerHeight, Math.max(0, y));
      last = at;
      node.style.setProperty("--x", `${at.x}px`);
      node.style.setProperty("--y", `${at.y}px`);
    };
    const onMove = ({ clientX, clientY }: PointerEvent): void => move(clientX, clientY);
    const onKey = (event: KeyboardEvent): void => {
      const by = MOVES[event.key];
      if (by === undefined || !event.shiftKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const stride = STRIDE * Math.min(innerWidth, innerHeight);
      move(at.x + by[0] * stride, at.y + by[1] * stride);
    };
    move(at.x, at.y);
    addEventListener("pointermove", onMove, { passive: true });
    addEventListener("pointerdown", onMove, { passive: true });
    addEventListener("keydown", onKey, { capture: true });
    return () => {
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerdown", onMove);
      removeEventListener("keydown", onKey, { capture: true });
    };
  }, []);
  return <div className="spotlight" ref={veil} aria-hidden="true" />;
}
