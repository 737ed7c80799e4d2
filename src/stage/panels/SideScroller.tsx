/** A box that scrolls sideways when its content is too wide, and only then can be reached and scrolled by key. */
import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";

interface SideScrollerProps {
  readonly className: string;
  readonly label: string;
  readonly children: ReactNode;
}

const SCROLLING: readonly string[] = ["ArrowLeft", "ArrowRight", "Home", "End"];

/** The page's own keys step through time; here they scroll. */
function keepKeys(event: KeyboardEvent): void {
  if (event.target === event.currentTarget && SCROLLING.includes(event.key))
    event.stopPropagation();
}

export function SideScroller({ className, label, children }: SideScrollerProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);

  useLayoutEffect(() => {
    const node = box.current;
    if (node === null || typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(() =>
      setOverflows(node.scrollWidth > node.clientWidth + 1),
    );
    observer.observe(node);
    if (node.firstElementChild !== null) observer.observe(node.firstElementChild);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      className={className}
      ref={box}
      {...(overflows
        ? { role: "group", tabIndex: 0, "aria-label": label, onKeyDown: keepKeys }
        : {})}
    >
      {children}
    </div>
  );
}
