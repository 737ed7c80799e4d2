/** The editor has a theme of its own; the page has its own again afterwards. */
import { useEffect, useState } from "react";

export function usePageTheme(): void {
  const [before] = useState(() => document.documentElement.dataset["theme"]);
  useEffect(() => {
    const { dataset } = document.documentElement;
    return () => {
      if (before === undefined) delete dataset["theme"];
      else dataset["theme"] = before;
    };
  }, [before]);
}
