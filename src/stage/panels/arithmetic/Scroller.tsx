/** A box that scrolls when its content is too tall, and only then can be reached and scrolled by key. */
import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";

interface ScrollerProps {
  readonly className: string;
  readonly label: string;
  readonly children: ReactNode;
}

export function Scroller({ className, label, children }: ScrollerProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);

  useLayoutEffect(() => {
    const measure = (): void => {
      const node = box.current;
      if (node !== null) setOverflows(node.scrollHeight > node.clientHeight + 1);
    };
    measure();
    if (typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(measure);
    for (const node of [box.current, content.current]) if (node !== null) observer.observe(node);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      className={className}
      ref={box}
      {...(overflows ? { role: "group", tabIndex: 0, "aria-label": label } : {})}
    >
      <div ref={content}>{children}</div>
    </div>
  );
}
