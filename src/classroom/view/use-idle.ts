/** Whether nobody has touched anything for a while. */
import { useEffect, useState } from "react";

const AFTER_MS = 3000;
const TOUCHES = ["pointermove", "pointerdown", "focusin"] as const;

/** @param isWatched without it nothing is ever idle */
export function useIdle(isWatched: boolean): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    if (!isWatched) return;
    let timer = setTimeout(() => setIsIdle(true), AFTER_MS);
    const onTouch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setIsIdle(true), AFTER_MS);
      setIsIdle(false);
    };
    for (const name of TOUCHES) addEventListener(name, onTouch, { passive: true });
    return () => {
      clearTimeout(timer);
      setIsIdle(false);
      for (const name of TOUCHES) removeEventListener(name, onTouch);
    };
  }, [isWatched]);
  return isIdle;
}
