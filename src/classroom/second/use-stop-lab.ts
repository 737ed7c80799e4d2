/** A lab of its own for a stop, as the lesson has it: for a still picture of it, and for what it asks. */
import { useEffect, useState } from "react";
import { openPageLink } from "../../stage/index.ts";
import { createLab, type Lab } from "../../store/index.ts";
import type { Stop } from "../lesson/types.ts";

interface StopLab {
  readonly link: string;
  readonly lab: Lab;
}

async function open(link: string): Promise<StopLab> {
  const [search = ""] = link.split("#", 1);
  const read = await openPageLink(search, link.slice(search.length));
  const { time, view } = read.params;
  const params = {
    ...read.params,
    time: { ...time, play: false },
    view: { ...view, theme: "auto" as const },
  };
  return { link, lab: createLab({ ...read, params }) };
}

/** Null for no stop, and until its link is read. */
export function useStopLab(stop: Stop | null): Lab | null {
  const link = stop?.link ?? null;
  const [opened, setOpened] = useState<StopLab | null>(null);
  useEffect(() => {
    if (link === null) return;
    let isCurrent = true;
    void open(link).then((found) => {
      if (isCurrent) setOpened(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [link]);
  return opened !== null && opened.link === link ? opened.lab : null;
}
