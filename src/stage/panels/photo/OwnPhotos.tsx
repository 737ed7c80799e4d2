/** Photos dropped on the page or pasted into it. What listens for them is fetched beside the page. */
import { lazy, Suspense, type ReactNode } from "react";

const Arrivals = lazy(async () => ({ default: (await import("./Arrivals.tsx")).Arrivals }));

export function OwnPhotos(): ReactNode {
  return (
    <Suspense>
      <Arrivals />
    </Suspense>
  );
}
