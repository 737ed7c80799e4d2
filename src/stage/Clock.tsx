/** The clock of a stage: its controls and the sentence that says what happens, always in the window. */
import { useEffect, useRef } from "react";
import "./clock.css";
import { SentenceLine, Transport } from "./panels/index.ts";

export function Clock() {
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
      <Transport />
      <SentenceLine />
    </div>
  );
}
