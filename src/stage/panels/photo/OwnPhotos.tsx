/** Photos dropped on the page or pasted into it. What listens for them is fetched beside the page. */
import { Suspense, type ReactNode } from "react";
import { fetched } from "../../../ui/index.ts";

const Arrivals = fetched(async () => (await import("./Arrivals.tsx")).Arrivals, true);

export function OwnPhotos(): ReactNode {
  return (
    <Suspense>
      <Arrivals />
    </Suspense>
  );
}
