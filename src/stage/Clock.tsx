/** The clock of a stage: its controls and the sentence that says what happens, always in the window. */
import { Suspense, useEffect, useRef } from "react";
import type { ReactNode } from "react";
import "./clock.css";
import { Transport } from "./panels/index.ts";
import "./panels/sentence-line.css";
import { fetched } from "../ui/index.ts";

/** Fetched beside the page, as its words are; without it the picture speaks alone. */
const PageSentence = fetched(
  async () => (await import("./panels/PageSentence.tsx")).PageSentence,
  true,
);

/** Its room is there from the start. */
const ROOM = (
  <div className="sentence">
    <p className="sentence__text" />
  </div>
);

interface ClockProps {
  /** Beside the buttons, where a page has something within the thumb's reach. */
  readonly children?: ReactNode;
}

export function Clock({ children }: ClockProps) {
  const clock = useRef<HTMLDivElement>(null);

  // What else stands at the window's lower edge stands above it.
  useEffect(() => {
    const node = clock.current;
    if (!node) return;
    const { style } = document.documentElement;
    const resize = new ResizeObserver(() => {
      style.setProperty("--clock-height", `${node.offsetHeight}px`);
    });
    resize.observe(node);
    return () => resize.disconnect();
  }, []);

  return (
    <div className="clock" ref={clock}>
      <Transport>{children}</Transport>
      <Suspense fallback={ROOM}>
        <PageSentence />
      </Suspense>
    </div>
  );
}
