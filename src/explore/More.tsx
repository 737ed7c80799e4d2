/** Below the picture: what goes into depth, fetched once the page stands. */
import { Suspense, type ReactNode } from "react";
import { fetchMore } from "../stage/index.ts";
import { fetched } from "../ui/index.ts";
import "./more.css";
import { EXPLORE_STRINGS } from "./strings.ts";

const Below = fetched(async () => (await fetchMore()).Below);

export function More(): ReactNode {
  return (
    <section className="more" aria-label={EXPLORE_STRINGS.more}>
      <Suspense>
        <Below />
      </Suspense>
    </section>
  );
}
