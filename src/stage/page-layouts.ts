/** How the picture of a page is laid out: across where that fits; elsewhere downwards, by what is fetched for it. */
import { fetchTallLayout, WIDE_FROM, wideLayout } from "../scene/index.ts";
import type { Layouts } from "./picture/director.ts";

/** Below this height (px) two lanes side by side would lose their captions. */
const LEAST_HEIGHT = 560;
/** A page's margins (px). */
const AROUND = 32;

let downwards: Layouts["build"] | null = null;

async function fetchDownwards(): Promise<void> {
  downwards ??= (await fetchTallLayout()).tallLayout;
}

/** Before the page: a narrow one begins with its picture, and nothing moves when that comes. Never rejects. */
export async function fetchPageLayout(): Promise<void> {
  if (innerWidth - AROUND < WIDE_FROM) await fetchDownwards().catch(() => undefined);
}

/** A page is as high as it must be. A tall layout takes the height it needs: the stage's own must not call for another one. */
export const PAGE_LAYOUTS: Layouts = {
  heightIn: ({ width, height }) => (width < WIDE_FROM ? 0 : Math.max(LEAST_HEIGHT, height)),
  coming: ({ width }) => (width < WIDE_FROM && downwards === null ? fetchDownwards() : null),
  build: (geometry, options) =>
    (options.width < WIDE_FROM && downwards ? downwards : wideLayout)(geometry, options),
};
