/** The time of day, for what counts seconds. */
import { useEffect, useState } from "react";

/** Milliseconds since 1970; a new one every `everyMs` as long as the component is there. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
